import { useState } from 'react';
import { sketchFile, type Sketch } from '../../charts/compare-marks.ts';
import { themeFor, type ChartTheme } from '../../charts/theme.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import { dayWords } from '../../copy/period.ts';
import { Button } from '../../ui/Button.tsx';
import { useLook } from '../../ui/use-look.ts';
import { csvFile, download, pngFile } from './take-away.ts';

const { take: words } = compareCopy;

export interface Drawn {
  readonly title: string;
  readonly build: (theme: ChartTheme) => Sketch;
}

/** The rows behind a view, its method, its drawing and its link. `name`: of the files. */
export function TakeAway(props: {
  readonly name: string;
  readonly rows: () => string;
  readonly method: () => string;
  readonly drawn: Drawn | null;
}) {
  const { name, rows, method, drawn } = props;
  const look = useLook();
  const [said, say] = useState<'nothing' | 'copied' | 'refused' | 'failed'>('nothing');
  const file = (sheet: Drawn) => {
    const today = new Date().toISOString().slice(0, 10);
    // A picture is kept in our own colours, whatever the contrast theme of this screen.
    const theme = themeFor({ ...look, forced: false });
    const foot = [words.foot(dayWords(today))];
    return sketchFile(sheet.build(theme), { title: sheet.title, foot }, theme);
  };
  const asSvg = (sheet: Drawn): void =>
    download(`${name}.svg`, new Blob([file(sheet).text], { type: 'image/svg+xml' }));
  const asPng = async (sheet: Drawn): Promise<void> => {
    const { marks, width, height } = file(sheet);
    const picture = await pngFile(marks, width, height);
    if (picture === null) say('failed');
    else download(`${name}.png`, picture);
  };
  const copy = (): void => {
    const refused = (): void => say('refused');
    navigator.clipboard?.writeText(window.location.href).then(() => say('copied'), refused);
    if (navigator.clipboard === undefined) refused();
  };
  return (
    <section className="sec quiet noprint" aria-labelledby="take">
      <h2 id="take">{words.title}</h2>
      <div className="does">
        <Button onPress={() => download(`${name}.csv`, csvFile(rows()))}>{words.rows}</Button>
        <Button onPress={() => download(`${name}-method.csv`, csvFile(method()))}>
          {words.method}
        </Button>
        {drawn !== null && (
          <>
            <Button onPress={() => asSvg(drawn)}>{words.svg}</Button>
            <Button onPress={() => void asPng(drawn)}>{words.png}</Button>
          </>
        )}
        <Button onPress={copy}>{said === 'copied' ? words.copied : words.link}</Button>
      </div>
      <p className="small" aria-live="polite">
        {said === 'refused' ? words.refused : said === 'failed' ? words.failed : ''}
      </p>
    </section>
  );
}
