/**
 * Milliseconds since a start, of the wall or of the processor, whichever is less: a machine that is
 * busy with other things makes no file slow, nor do the threads that collect garbage beside it.
 */
export function startClock(): () => number {
  const wall = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return Math.min(performance.now() - wall, (user + system) / 1000);
  };
}
