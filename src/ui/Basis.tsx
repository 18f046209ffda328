import './quarter.css';

interface BasisView {
  readonly basisWords: string;
  readonly basisAsked: boolean;
  readonly smallGroupWords: string | null;
}

/** What kind of period the figure speaks for, dotted where nobody has said; and a small group. */
export function Basis(props: { readonly view: BasisView }) {
  const { basisWords, basisAsked, smallGroupWords } = props.view;
  return (
    <>
      {basisWords !== '' && (
        <span className={basisAsked ? 'basis ask' : 'basis'}>{basisWords}</span>
      )}
      {smallGroupWords !== null && <span className="few">{smallGroupWords}</span>}
    </>
  );
}
