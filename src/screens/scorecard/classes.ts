/** One class a column, for widths and for the places in a card. */
export const columnClasses = {
  measure: 'nm',
  trend: 'sp',
  latest: 'val',
  change: 'chg',
  target: 'tg',
  england: 'be',
  london: 'bl',
  note: 'nt',
} as const;
