/** One tag of an XML text, and the text that follows it up to the next tag. */
export interface Tag {
  /** Without its namespace prefix; `/c` for an end tag. */
  readonly name: string;
  readonly attributes: string;
  readonly empty: boolean;
  readonly text: string;
}

const nameOf = (inside: string): string => {
  const end = /[\s/]/u.exec(inside.slice(1))?.index;
  const whole = end === undefined ? inside : inside.slice(0, end + 1);
  const closing = whole.startsWith('/');
  const bare = closing ? whole.slice(1) : whole;
  const local = bare.slice(bare.indexOf(':') + 1);
  return closing ? `/${local}` : local;
};

/** The tags of an XML text in turn. Comments and instructions are passed over; entities are not read in. */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<');
  while (at !== -1) {
    const comment = xml.startsWith('<!--', at);
    const close = comment ? xml.indexOf('-->', at) : xml.indexOf('>', at);
    if (close === -1) return;
    const end = comment ? close + 2 : close;
    const next = xml.indexOf('<', end);
    const inside = xml.slice(at + 1, end);
    if (!comment && !inside.startsWith('?') && !inside.startsWith('!'))
      yield {
        name: nameOf(inside),
        attributes: inside,
        empty: inside.endsWith('/'),
        text: xml.slice(end + 1, next === -1 ? xml.length : next),
      };
    at = next;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A text without its five named entities and its character numbers. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/giu, (whole, name: string) => {
        if (!name.startsWith('#')) return entities[name] ?? whole;
        const hex = name.charAt(1).toLowerCase() === 'x';
        const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** An attribute of a tag, without regard to its prefix; null where it has none. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '');
};
