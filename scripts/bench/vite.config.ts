import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';

/** Takes the figures out of the built-in first view, so that the page has to wait for the engine. */
function waiting(): Plugin {
  let isEmptied = false;
  return {
    name: 'waiting',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/src/state/first-view.ts')) return null;
      const made = code.replace('export const firstView =', 'const made =');
      if (made === code) throw new Error('The built-in view is no longer made as this expects.');
      isEmptied = true;
      return `${made}\nexport const firstView = { ...made, scorecard: null };`;
    },
    buildEnd(error) {
      if (error === undefined && !isEmptied)
        throw new Error('No built-in view was found to empty.');
    },
  };
}

export default mergeConfig(product, { plugins: [waiting()] });
