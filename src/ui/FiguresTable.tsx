import './facts.css';

interface FiguresView {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly numeric: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly ours: boolean;
    readonly cells: readonly string[];
  }[];
}

/** A chart's figures as a table; it scrolls inside its own named region where it is wide. */
export function FiguresTable(props: { readonly table: FiguresView }) {
  const { caption, columns, rows } = props.table;
  return (
    // A region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="facts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'n' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.ours ? 'us' : undefined}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.id} scope="row" className={column.numeric ? 'n' : undefined}>
                    {row.cells[place]}
                  </th>
                ) : (
                  <td key={column.id} className={column.numeric ? 'n' : undefined}>
                    {row.cells[place]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
