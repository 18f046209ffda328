import { describe, expect, it } from 'vitest';
import { ownOriginUrl } from './worker-url.ts';

const base = 'https://figures.example/app/?area=E09000015';

describe('a worker is started only from our own origin', () => {
  it('makes a path absolute', () => {
    expect(ownOriginUrl('/assets/worker-1.js', base)).toBe(
      'https://figures.example/assets/worker-1.js',
    );
  });
  it.each([
    'https://elsewhere.example/worker.js',
    '//elsewhere.example/worker.js',
    'http://figures.example/worker.js',
    'data:text/javascript,1',
    'blob:https://figures.example/1',
    'javascript:1',
  ])('refuses %s', (url) => {
    expect(() => ownOriginUrl(url, base)).toThrow(TypeError);
  });
});
