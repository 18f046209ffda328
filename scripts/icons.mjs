/** Draws the mark as PNG icons for `public/`: three open quarters and the one that is lit. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './install.mjs';

const paper = [255, 255, 255];
const ink = [21, 24, 28];
/** As in icon.svg, on a field of 32: the three frames are drawn inside and outside of their line. */
const frames = [1.75, 8.75, 15.75].map((x) => ({ x, y: 11.75, width: 5, height: 8.5 }));
const lit = { x: 22, y: 8, width: 9, height: 16 };
const line = 1.5;

const within = ({ x, y, width, height }, grow, px, py) =>
  px >= x - grow && px < x + width + grow && py >= y - grow && py < y + height + grow;

function isInk(x, y) {
  if (within(lit, 0, x, y)) return true;
  return frames.some((frame) => within(frame, line / 2, x, y) && !within(frame, -line / 2, x, y));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/**
 * @param {number} size pixels of a side
 * @param {number} share how much of the side the mark takes; a maskable icon may lose its edges
 */
function png(size, share) {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  const edge = (32 / share - 32) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = (place) => ((place + 0.5) / size) * (32 / share) - edge;
      const colour = isInk(at(x), at(y)) ? ink : paper;
      rows.set(colour, y * (size * 3 + 1) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const icons = [
  { name: 'icon-192.png', size: 192, share: 1 },
  { name: 'icon-512.png', size: 512, share: 1 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.7 },
];
for (const { name, size, share } of icons) {
  writeFileSync(join(root, 'public', name), png(size, share));
}
console.log(`Wrote ${icons.length} icons to public.`);
