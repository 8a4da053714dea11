// The topics that every interview begins with: what somebody with little time, or nobody knows yet, is asked first.
import type { TopicId } from './note.ts';

export const coreTopics: ReadonlySet<TopicId> = new Set(
  ['containers', 'images', 'dockerfile', 'volumes', 'networks', 'compose'].map(
    (name) => name as TopicId,
  ),
);
