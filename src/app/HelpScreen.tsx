import { helpCopy, helpSections } from '../copy/help.ts';
import './help.css';

/** How to read this: bands, firmness, targets, what is hidden, sources, accessibility. */
export function HelpScreen() {
  return (
    <div className="help tall">
      <div className="top">
        <h1 tabIndex={-1}>{helpCopy.title}</h1>
        <p className="stand">{helpCopy.stand}</p>
      </div>
      <nav aria-label={helpCopy.contents}>
        <ul>
          {helpSections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {helpSections.map(({ id, title, paragraphs, points }) => (
          <section key={id} id={id} className="sec prose">
            <h2>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {points && (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}
