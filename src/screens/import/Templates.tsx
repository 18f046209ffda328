import { templates, templatesCopy } from '../../copy/import-answers.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

const address = (name: string): string => new URL(`data/templates/${name}`, document.baseURI).href;

function Template(props: { readonly id: string; readonly name: string }) {
  const { id, name } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <a href={address(`${id}.csv`)} download={`${id}.csv`}>
          {templatesCopy.blank}
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </a>
        <a href={address(`${id}-filled.csv`)} download={`${id}-filled.csv`}>
          {templatesCopy.filled}
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </a>
      </dd>
    </div>
  );
}

/** A file to start from for each layout, blank and filled in. */
export const Templates = () => (
  <section>
    <h3>{templatesCopy.title}</h3>
    <p className="small">{templatesCopy.stand}</p>
    <dl className="templates">
      {templates.map(({ id, name }) => (
        <Template key={id} id={id} name={name} />
      ))}
    </dl>
  </section>
);
