/** What each mark stands for: the mark's class, and its words. */
export const Legend = (props: { readonly marks: Readonly<Record<string, string>> }) => (
  <ul className="legend">
    {Object.entries(props.marks).map(([mark, meaning]) => (
      <li key={mark}>
        <span className={`mark ${mark}`} aria-hidden="true" />
        {meaning}
      </li>
    ))}
  </ul>
);
