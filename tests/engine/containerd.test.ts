// The newest engine with the image store of containerd, asked what is about images.
import { ask } from './asked.ts';

await ask('containerd');
