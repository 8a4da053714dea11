// What a fact is: a short script and what a real Docker Engine prints when it runs.

export type Fact = {
  /** kebab-case, unique over all topics; a question's `proof` names it. */
  name: string;
  /** The fact as one sentence, without a full stop. */
  says: string;
  /** Run by `sh`, without a terminal, in an empty folder, on an engine that holds `busybox` and nothing else. */
  sh: string;
  /** stdout and stderr together; `…` stands for any text in a line, a line of only `…` for any number of lines. */
  prints: string;
  /** What Engine 20.10 prints instead, where it differs. */
  on20?: string;
  /** What it prints with the containerd image store (the default of a fresh Engine 29), where that differs. */
  onContainerd?: string;
  /** The first Engine version on which it can run: `28`, `23.0`. */
  since?: string;
};

/** Stands behind the version of an engine that keeps its images in containerd. */
export const onContainerdStore = 'with the containerd image store';

/** What is about images is asked of both image stores; the rest doesn't know which one there is. */
const aboutImages = ['images', 'layers', 'build', 'registries', 'cleanup', 'dockerfile'];

export function isAskedOn(version: string, topic: string): boolean {
  return !version.endsWith(onContainerdStore) || aboutImages.includes(topic);
}

/** What is written for this engine. */
export function writtenFor(version: string, { prints, on20, onContainerd }: Fact): string {
  if (version.endsWith(onContainerdStore)) return onContainerd ?? prints;
  return version.startsWith('20.10.') ? (on20 ?? prints) : prints;
}
