// The recording in README is the program as it is: played in the tests' own terminal, and compared. `npm run record` makes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordingSvg, type Frame } from '../support/recording.ts';
import { openScreen, type Screen } from '../support/screen.ts';

const size = { columns: 80, rows: 25 };

/** What is typed in front of it is not the program's: the line of a shell above its screen. */
const shell = (line: string): string => `$ ${line}`;

async function played(language: 'en' | 'ko'): Promise<Frame[]> {
  const env = { DOCKER_LEARN_LANG: language };
  const line = 'docker-learn quiz volumes --kind choice -n 1 --seed 7';
  const quiz = openScreen(line.split(' ').slice(1), { ...size, env });
  const asked = await quiz.until(/\n {2}❯ a/);
  quiz.type('b');
  const judged = await settled(quiz, /[✔✘]/);
  quiz.type('q');
  await quiz.ended();
  const command = 'docker-learn explain docker run -d -p 80:8080 --name web nginx';
  const explain = openScreen(command.split(' ').slice(1), { ...size, rows: 40, env });
  await explain.ended();
  return [
    { text: shell(line), seconds: 1.5 },
    { text: asked, seconds: 5 },
    { text: judged, seconds: 7 },
    { text: shell(command), seconds: 1.5 },
    {
      text: `${shell(command)}\n${explain.text()}`.split('\n').slice(0, size.rows).join('\n'),
      seconds: 7,
    },
  ];
}

/** The screen that stands once keys are offered again. */
function settled(screen: Screen, wanted: RegExp): Promise<string> {
  return screen.until((text) => wanted.test(text) && /⏎/.test(text));
}

test.each(['en', 'ko'] as const)(
  'the recording in %s shows what the program shows',
  async (language) => {
    const frames = await played(language);
    const title = {
      en: 'docker-learn in a terminal: a question, its verdict with a reason for every option, and a command taken apart',
      ko: '터미널의 docker-learn: 문제, 보기마다 이유가 있는 풀이, 명령 분석',
    }[language];
    for (const scheme of ['light', 'dark'] as const) {
      const path = new URL(`../../content/recording.${language}.${scheme}.svg`, import.meta.url);
      const picture = recordingSvg(frames, { ...size, title, scheme });
      if (process.env['UPDATE'] === '1') writeFileSync(path, picture);
      expect(readFileSync(path, 'utf8'), 'README shows an older program: npm run record').toBe(
        picture,
      );
    }
  },
);
