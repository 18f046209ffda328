// A reader that has seen enough (`| head`) closes the pipe: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes all of a text to standard output; resolves when the reader has taken it. */
export async function writeOut(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !/EPIPE/.test(error.message)) reject(error);
      else resolve();
    });
  });
}

/** Says what is wrong and how the command is used. */
export function wrongUse(wrong: string, usage: string): void {
  process.stderr.write(`${wrong}\n\n${usage}\n`);
}

/** The words of an expected failure, such as a file that is not there. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
