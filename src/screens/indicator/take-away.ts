import { csvText } from '../../insight/csv.ts';
import type { FiguresTable } from '../../insight/views.ts';
import { saveBytes } from '../../state/save-file.ts';

/** Twice the drawing's pixels, so that a picture is sharp on paper. */
const SCALE = 2;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A chart's table as a file; the mark at its start makes Excel read it as UTF-8. */
export function saveTable(table: FiguresTable, name: string): void {
  const heading = table.columns.map((column) => column.name);
  const rows = table.rows.map(({ cells }) => cells);
  saveBytes(utf8(`\u{FEFF}${csvText(heading, rows)}`), `${name}.csv`, 'text/csv;charset=utf-8');
}

/** A drawing as SVG text that stands alone: with its namespace, size and a ground of paper. */
function standaloneSvg(drawn: SVGSVGElement): string {
  const { width, height } = drawn.viewBox.baseVal;
  const copy = drawn.cloneNode(true);
  if (copy instanceof SVGSVGElement) {
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
    copy.style.background = 'white';
  }
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(drawn: SVGSVGElement, name: string): void {
  saveBytes(utf8(standaloneSvg(drawn)), `${name}.svg`, 'image/svg+xml');
}

/** The same as a picture. Rejects where the browser cannot paint it. */
export async function savePng(drawn: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = drawn.viewBox.baseVal;
  const url = URL.createObjectURL(new Blob([standaloneSvg(drawn)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const ink = canvas.getContext('2d');
    if (ink === null) throw new Error('no canvas to paint on');
    ink.fillStyle = 'white';
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (blob === null) throw new Error('the picture could not be made');
    saveBytes(new Uint8Array(await blob.arrayBuffer()), `${name}.png`, 'image/png');
  } finally {
    URL.revokeObjectURL(url);
  }
}
