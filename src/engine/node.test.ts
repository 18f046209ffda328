import { afterAll, describe, expect, it } from 'vitest';
import { engineContract } from './contract.ts';
import { openNodeEngine } from './node.ts';

describe('the engine in Node', () => {
  engineContract(openNodeEngine, { describe, afterAll, it, expect });
});
