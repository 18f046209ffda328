import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';

/** Takes the figures out of the built-in first view, so that the page has to wait for the engine. */
const waiting: Plugin = {
  name: 'waiting',
  transform(code, id) {
    if (!id.endsWith('virtual:first-view')) return null;
    const made = code.replace('export const { firstView, samples } =', 'const made =');
    if (made === code) throw new Error('The built-in view is no longer made as this expects.');
    return `${made}
export const { samples } = made;
export const firstView = { ...made.firstView, themes: [] };`;
  },
};

export default mergeConfig(product, { plugins: [waiting] });
