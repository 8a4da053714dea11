// The newest engine, asked all there is.
import { ask } from './asked.ts';

await ask('newest');
