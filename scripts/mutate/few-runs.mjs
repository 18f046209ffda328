/** Fewer random cases for each law than in the tests proper: a mutant is tried by thousands of runs. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 25 });
