/** A slow line: one link shared by all connections, and a wait before each answer. */
import { readFileSync } from 'node:fs';

const tickMs = 20;

/** Sends up to `budget` bytes of a job; how many were sent. */
function sendSome(job, budget) {
  const size = Math.min(budget, job.bytes.length - job.sent);
  job.response.write(job.bytes.subarray(job.sent, job.sent + size));
  job.sent += size;
  return size;
}

/**
 * What `serve` may send with, so that a whole page shares one line. The throttle is here and not in
 * the browser because the browser's own does not share its line with workers.
 *
 * @param {object} line
 * @param {number} line.bitsPerSecond
 * @param {number} line.latencyMs before each answer
 * @returns {{ readonly send: (file: string, response: import('node:http').ServerResponse) => void, readonly cut: () => void }}
 */
export function slowLink({ bitsPerSecond, latencyMs }) {
  let jobs = [];
  const tick = () => {
    let budget = Math.floor((bitsPerSecond / 8 / 1000) * tickMs);
    while (budget > 0 && jobs.length > 0) {
      const [job, ...others] = jobs;
      const share = Math.max(1, Math.ceil(budget / jobs.length));
      budget -= sendSome(job, share);
      const isDone = job.sent >= job.bytes.length;
      if (isDone) job.response.end();
      jobs = isDone ? others : [...others, job];
    }
  };
  const timer = setInterval(tick, tickMs);
  const send = (file, response) => {
    const bytes = readFileSync(file);
    setTimeout(() => jobs.push({ response, bytes, sent: 0 }), latencyMs);
    response.on('close', () => {
      jobs = jobs.filter((job) => job.response !== response);
    });
  };
  return { send, cut: () => clearInterval(timer) };
}
