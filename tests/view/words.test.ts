// One word for one thing, in each language: the spellings that are refused, and the word that stands for them.
import { readFileSync, readdirSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/notes/note.ts';

/** What docker's own options do is said in Docker's words. */
const ofDocker = ['flags.ts'];

const refused: Record<Language, readonly (readonly [spelling: RegExp, use: string])[]> = {
  en: [
    [/\bexit(?!\w| codes?\b)/i, 'quit; leave, of a world or a lab'],
    [/\b(go|turn) back to\b|\breturn to\b/i, 'back'],
    [/\b(chapter|lesson)s?\b/i, 'section'],
    [/\bsubjects?\b/, 'topic'],
    [/\b(repl(y|ies)|response)\b/i, 'answer'],
    [/\bfeedback\b|\bjudg(e)?ments?\b/i, 'verdict'],
    [/\b(exercise|assignment)s?\b/i, 'lab, and task for a part of it'],
    [/\btips?\b|\bclues?\b/i, 'hint'],
    [/\bcancel|\brevert/i, 'undo, take back'],
    [/\bpostpone|\bsnooze|\bsuspend a question/i, 'put away'],
    [/\boverdue\b/i, 'due'],
    [/\bpredicted\b/i, 'expected'],
    [/\bless than a point\b|\bcosts about \{\}(?! %)/i, '%: points are of an answer'],
    [/(?<!(shell|image)'s )history\b/i, 'progress; log, of the file'],
    [
      /\ba copy (of \{\}|a day|is kept)|\bcopied to\b|\bof (the|this) copy\b|\bnothing to copy\b/i,
      'backup',
    ],
    [
      /\bsandbox|\bDocker of (your|its) own\b|\bsimulated docker\b/i,
      'built-in Docker; your Docker is the real one',
    ],
    [/\bcustom notes?\b|\bnotes that you write\b/i, 'notes of your own'],
    [/\bbelong to docker-learn\b|\bbundled\b|\bshipped\b/i, 'built-in'],
    [/(?<!working )\bdirector(y|ies)\b/i, 'folder'],
    [/\b(main menu|start screen)\b/i, 'home screen'],
    [/ of \{\} asked\b/i, 'seen'],
  ],
  ko: [
    [/끝내기/, '종료. try와 실습에서는 나가기'],
    [/뒤로 가기/, '뒤로'],
    [/섹션|챕터/, '절'],
    [/토픽/, '주제'],
    [/답변|해답/, '답'],
    [/엔진이 답하지/, '응답'],
    [/되풀이/, '반복; 문제를 다시 푸는 것은 복습'],
    [/팁/, '힌트'],
    [/(?<!스크)랩(?!톱)|연습 문제/, '실습'],
    [/과업|미션/, '과제'],
    [/건너뛰|건너뜁|건너뛴/, '넘기다'],
    [/취소(?!선)/, '되돌리기'],
    [/되살리|백업으로 되돌|백업의 .* 되돌/, '복원'],
    [/복사한 곳|복사할 것이/, '백업'],
    [/예측/, '예상'],
    [/진도|학습 이력|학습 로그/, '학습 기록'],
    [/연습용 도커|샌드박스|가상 도커/, '내장 도커'],
    [/직접 쓴 노트|사용자 노트|docker-learn에 딸린/, '내 노트. 딸린 것은 내장 노트'],
    [/폴더/, '디렉터리'],
    [/플래그/, '옵션'],
    [/난이도|레벨/, '수준'],
    [/시작 화면|메인 화면/, '첫 화면'],
    [/낱말/, '단어'],
    [/까닭/, '이유'],
    [/줄표|붙임표/, '하이픈'],
    [/문제 풂/, '봄'],
    [/아직 아닙니다/, '오답입니다'],
    [/라벨/, '레이블'],
    [/운영 체제/, '운영체제'],
    [/선택/, '고르다'],
  ],
};

const room = new URL('../../src/view/messages/', import.meta.url);

describe.each(Object.entries(refused))('%s', (language, table) => {
  const folder = new URL(`${language}/`, room);
  const files = readdirSync(folder).filter((file) => !ofDocker.includes(file));
  const said = files.flatMap((file) =>
    textsIn(readFileSync(new URL(file, folder), 'utf8')).map((text) => ({ file, text })),
  );

  test('many sentences are looked at, those within functions too', () => {
    expect(said.length).toBeGreaterThan(1000);
  });

  test.each(table)('%s is not said, but: %s', (spelling) => {
    expect(said.filter(({ text }) => spelling.test(text))).toEqual([]);
  });
});

test('what is said is read from sentences alone', () => {
  const source =
    "import { a } from './subject.ts'; export const all = { 'exit-key': 'one', two: (n: number) => n > 1 ? `${n} t${n === 2 ? `w${'o'}` : \"three\"}` : 'four' };";
  expect(textsIn(source).toSorted()).toEqual(
    ['one', '{} t{}', 'w{}', 'o', 'three', 'four'].toSorted(),
  );
});

type Node = { type: string; [key: string]: unknown };

/** Strings and templates of a module, `{}` for what is filled in; no keys of objects, no paths of imports, no types. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, ...parts } = node as Node;
    if (type === undefined || /^(Import|TS(Type|Literal|Union))/.test(type)) return;
    if (type === 'Literal' && typeof parts.value === 'string') texts.push(parts.value);
    if (type === 'TemplateLiteral') texts.push(templateOf(parts.quasis as Quasi[]));
    if (type === 'Property' && parts.computed !== true) return visit(parts.value);
    Object.values(parts).forEach(visit);
  };
  visit(parseSync('words.ts', source).program);
  return texts;
}

type Quasi = { value: { cooked: string } };
const templateOf = (quasis: readonly Quasi[]): string =>
  quasis.map(({ value }) => value.cooked).join('{}');
