// Engine 20.10, asked what held then.
import { ask } from './asked.ts';

await ask('old');
