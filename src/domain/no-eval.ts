import { z } from 'zod';

// The page's Trusted Types refuse code made from text, and zod would try whether it may make some.
z.config({ jitless: true });
