// A note to begin with, for who writes one.
import type { Language } from '../../notes/note.ts';
import { template as en } from '../messages/en/template.ts';
import { template as ko } from '../messages/ko/template.ts';

const templates: Record<Language, typeof en> = { en, ko };

export function noteTemplate(topic: string, language: Language): string {
  const words = templates[language];
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
