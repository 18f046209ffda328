import { useEffect, useRef, useState, type ReactNode } from 'react';
import { chartToolsCopy as words } from '../../copy/charts.ts';
import type { FiguresTable } from '../../insight/views.ts';
import { Button } from '../../ui/Button.tsx';
import { savePng, saveSvg, saveTable } from './take-away.ts';

/** The chart over the whole window; Escape closes it. */
const FullSize = (props: { readonly onClose: () => void; readonly children: ReactNode }) => {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={box} className="full-size" aria-label={words.full} onClose={props.onClose}>
      {props.children}
      <Button main onPress={() => box.current?.close()}>
        {words.close}
      </Button>
    </dialog>
  );
};

/** Under a chart: the same full size, and as PNG, SVG and CSV. `name` is the file's. */
export const ChartTools = (props: {
  readonly name: string;
  readonly table: FiguresTable;
  readonly full: ReactNode;
}) => {
  const { name, table, full } = props;
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const drawn = (): SVGSVGElement | null =>
    place.current?.parentElement?.querySelector<SVGSVGElement>('.canvas svg') ?? null;
  const picture = (): void => {
    const svg = drawn();
    if (svg === null) return setFailed(true);
    savePng(svg, name).catch(() => setFailed(true));
    return undefined;
  };
  const drawing = (): void => {
    const svg = drawn();
    if (svg === null) setFailed(true);
    else saveSvg(svg, name);
  };
  return (
    <>
      <div ref={place} className="chart-tools" role="group" aria-label={words.label}>
        <Button onPress={() => setOpen(true)}>{words.full}</Button>
        <Button onPress={picture}>{words.png}</Button>
        <Button onPress={drawing}>{words.svg}</Button>
        <Button onPress={() => saveTable(table, name)}>{words.csv}</Button>
        <output>{failed ? words.failed : ''}</output>
      </div>
      {open && <FullSize onClose={() => setOpen(false)}>{full}</FullSize>}
    </>
  );
};
