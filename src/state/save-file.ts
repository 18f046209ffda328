/** Hands bytes to the browser's own download. */
export function saveBytes(bytes: Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the bytes by then; without this they stay until the page is closed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
