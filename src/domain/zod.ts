/**
 * zod, told never to make code from text: the page's Trusted Types refuse that, and zod would try
 * whether it may at its first parse. Every schema takes `z` from here, so none can come first.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
