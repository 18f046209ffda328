import type { Mark } from '../../charts/compare-marks.ts';
import { typefaces } from '../../design/palette.ts';

/** Hands a file to the browser to be kept. */
export function download(name: string, parts: Blob): void {
  const address = URL.createObjectURL(parts);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** CSV with a byte-order mark, without which a spreadsheet reads the letters wrongly. */
export const csvFile = (text: string): Blob =>
  new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });

function paint(pen: CanvasRenderingContext2D, mark: Mark): void {
  pen.setLineDash(
    'dash' in mark && mark.dash !== undefined ? mark.dash.split(' ').map(Number) : [],
  );
  pen.beginPath();
  switch (mark.kind) {
    case 'rect':
      pen.rect(...mark.at);
      pen.fillStyle = mark.fill;
      pen.fill();
      break;
    case 'line':
    case 'shape':
      for (const [x, y] of mark.points) pen.lineTo(x, y);
      break;
    case 'circle':
      pen.arc(mark.at[0], mark.at[1], mark.r, 0, 2 * Math.PI);
      pen.fillStyle = mark.fill;
      pen.fill();
      break;
    case 'text':
      pen.font = `${mark.bold === true ? 650 : 400} ${mark.size ?? 13}px ${typefaces.sans}`;
      pen.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      pen.fillStyle = mark.fill;
      pen.fillText(mark.text, mark.at[0], mark.at[1]);
      return;
  }
  if (mark.kind === 'shape') {
    pen.fillStyle = mark.fill;
    pen.fill();
  } else if (mark.stroke !== undefined) {
    pen.strokeStyle = mark.stroke;
    pen.lineWidth = 'width' in mark && mark.width !== undefined ? mark.width : 1;
    pen.stroke();
  }
}

/** The shapes as a PNG at twice the size, in our own faces; null where the browser refuses. */
export function pngFile(
  marks: readonly Mark[],
  width: number,
  height: number,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  pen.scale(2, 2);
  for (const mark of marks) paint(pen, mark);
  return new Promise((done) => {
    canvas.toBlob(done, 'image/png');
  });
}
