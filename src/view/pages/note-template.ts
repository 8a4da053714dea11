// A note to begin with, for who writes one.
import type { Language } from '../../notes/note.ts';
import { wordsIn } from '../messages/words.ts';

export function noteTemplate(topic: string, language: Language): string {
  const words = wordsIn(language).template;
  const title = topic.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
  return `---
title: ${title}
summary: ${words.summary}
---

# ${title}

## ${words.section}
<!-- id: first -->

${words.text}

### Q: ${words.question}
<!-- id: what-follows · level: 1 -->

- [x] ${words.right}
${words.wrong.map((wrong) => `- [ ] ${wrong}\n  > ${words.why}`).join('\n')}

> ${words.explanation}
`;
}
