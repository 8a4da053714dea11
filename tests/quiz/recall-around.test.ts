// What people put around a typed answer, and what makes another answer of it: tables in both languages, with the prompt where it counts.
import { describe, expect, test } from 'vitest';
import { gradeRecall } from '../../src/quiz/recall.ts';
import type { Reason } from '../../src/quiz/why.ts';

type Outcome = 'right' | 'typo' | Reason;
const bank = new Set(['digest', 'dangling', 'sigkill', 'namespaces']);

function outcome(prompt: string, accepts: string, typed: string): Outcome {
  const verdict = gradeRecall({ accepts: accepts.split(' | '), prompt }, typed, {
    attempt: 1,
    isAnswerOfBank: (text) => bank.has(text),
  });
  if (verdict.kind === 'retry') return 'typo';
  if (verdict.right) return 'right';
  const [why] = verdict.feedback.flatMap((one) =>
    one.from === 'quiz' && one.code === 'not-accepted' ? [one.args.why] : [],
  );
  return why ?? 'unknown';
}

type Row = [prompt: string, accepts: string, typed: string, expected: Outcome];
const check = (rows: Row[]) =>
  test.each(rows)('%s %s ← %s is %s', (prompt, accepts, typed, expected) =>
    expect(outcome(prompt, accepts, typed)).toBe(expected),
  );

describe('the noun that was asked for', () => {
  check([
    ['Which exit code has it?', '137', 'exit code 137', 'right'],
    ['Which exit code has it?', '137', 'code 137', 'right'],
    ['Which exit code has it?', '137', 'the exit code is 137.', 'right'],
    ['Which exit code has it?', '137', 'port 137', 'extra-words'],
    ['Which exit code has it?', '137', 'exit code 136', 'other-number'],
    ['How many volumes are left?', '2', '2 volumes', 'right'],
    ['How many volumes are left?', '2', 'two volumes are left', 'right'],
    ['Three unused volumes: how many are left?', '2', '2 volumes', 'right'],
    ['A host with 8 cores: what does it print?', '2', 'two cores', 'right'],
    ['A host with 8 cores: what does it print?', '2', '2 images', 'extra-words'],
    ['Which value of `mode`?', 'local', 'local mode', 'right'],
    ['Which word does it?', '`exec`', 'the exec command', 'right'],
    ['Which tag is taken?', 'latest', 'the latest tag', 'right'],
    ['Which tag is taken?', 'latest', 'the latest image', 'extra-words'],
    ['What is the name of the builder?', 'BuildKit', 'the BuildKit builder', 'right'],
    ['Which option?', '`--internal`', 'the --internal option', 'right'],
    ['How?', '`--internal`', '--internal flag', 'right'],
    ['How?', '`/note`', 'the path /note', 'right'],
    ['How?', '`compose.yaml`', 'the file compose.yaml', 'right'],
    ['What removes it?', 'docker rm', 'docker rm command', 'right'],
    ['What is it called?', 'copy-on-write', 'the copy-on-write strategy', 'right'],
    ['What does `run` print?', '`d`', 'the d container', 'extra-words'],
    ['어떤 태그로 여길까?', 'latest', 'latest 태그', 'right'],
    ['어떤 태그로 여길까?', 'latest', 'latest 태그입니다', 'right'],
    ['어떤 태그로 여길까?', 'latest', 'latest 이미지', 'extra-words'],
    ['가장 먼저 보내는 시그널은?', 'SIGTERM', 'SIGTERM 신호', 'right'],
    ['어떤 상태일까?', 'created', 'created 상태입니다', 'right'],
    ['컨테이너의 종료 코드는?', '137', '종료 코드 137', 'right'],
    ['컨테이너의 종료 코드는?', '137', '137번입니다', 'right'],
    ['어느 포트로 접속할까?', '5432', '5432번 포트', 'right'],
    ['파일의 이름은?', '`.dockerignore`', '.dockerignore라는 파일', 'right'],
    ['정책은?', '`unless-stopped`', 'unless-stopped 정책', 'right'],
  ]);
});

describe('marks and sentences', () => {
  check([
    ['', '`prod`', '"prod"', 'right'],
    ['', '`prod`', '“prod”.', 'right'],
    ['', '`prod`', '「prod」', 'right'],
    ['', '`prod`', 'prod입니다', 'right'],
    ['', '`prod`', 'prod예요', 'right'],
    ['', '`prod`', 'It prints prod.', 'right'],
    ['', '`prod`', 'prod is printed', 'right'],
    ['', '`prod`', 'prod가 출력됩니다.', 'right'],
    ['', '`prod`', 'prod를 출력한다', 'right'],
    ['', '`prod`', "it doesn't print prod", 'extra-words'],
    ['', '`prod`', 'not prod', 'extra-words'],
    ['', '`prod`', 'prod가 출력되지 않습니다', 'extra-words'],
    ['', '`prod`', 'prod가 아닙니다', 'extra-words'],
    ['', '`prod`', 'prod or test', 'several'],
    ['', '`prod`', 'prod 또는 test', 'several'],
    ['', '`prod`', 'prod, test', 'extra-words'],
    ['', 'dangling image', 'they are called dangling images', 'right'],
    ['', 'dangling image', 'It is called a dangling image', 'right'],
    ['', '댕글링 이미지', '댕글링 이미지라고 합니다', 'right'],
    ['', '댕글링 이미지', '댕글링 이미지라고 부른다.', 'right'],
    ['', '하나도 없다', '하나도 없습니다', 'right'],
    ['', 'SIGTERM', 'SIGTERM을 먼저 보냅니다', 'right'],
    ['', '30초', '30초에 한 번', 'right'],
    ['', 'cgroups', 'Linux cgroups', 'right'],
    ['', 'guest operating system', "the guest's operating system", 'right'],
    ['What do the letters OCI stand for?', 'Open Container', 'OCI = Open Container', 'right'],
    ['`--network X`: what is X?', '`container:api`', 'X is container:api', 'right'],
    ['What is its `RestartCount`?', '2', 'RestartCount 2', 'right'],
    ['What is its `RestartCount`?', 'on', 'RestartCount on', 'extra-words'],
    ['', '`--network`', '--network NAME', 'right'],
    ['', '`docker rm`', 'docker rm <container>', 'right'],
    ['', '`docker rm`', 'docker rm NAME', 'right'],
  ]);
});

describe('words that say nothing new', () => {
  const managers = 'A swarm has five managers. How many of them may fail?';
  const port = 'Which port must a rule name to stop calls from outside?';
  const option = 'Containers have no way to the internet. Which option?';
  check([
    [managers, '2', 'two managers', 'right'],
    [managers, '2', 'at most 2 managers may fail', 'right'],
    [managers, '2', 'at least 2', 'extra-words'],
    [managers, '2', 'not 2 managers', 'extra-words'],
    [managers, '2', '(5-1)/2 = 2', 'right'],
    [port, '80', 'it must name 80', 'right'],
    [port, '80', '80 of the host', 'extra-words'],
    [port, '80', '8080 or 80', 'several'],
    [option, '`--internal`', 'use --internal', 'right'],
    [option, '`internal`', 'internal internet', 'extra-words'],
    ['', 'runc', 'It is runc that does it.', 'right'],
    ['', '`prod`', 'prod -- the default is overwritten', 'right'],
    ['', '`prod`', 'prod: ENV wins', 'right'],
    ['', '`prod`', 'prod; ENV wins', 'right'],
    ['', '`prod`', 'prod and nothing else', 'right'],
    ['', '`prod`', 'ENV가 이기므로 prod', 'right'],
    ['', '`prod`', 'prod인 것 같아요', 'right'],
    ['', '`prod`', 'prod가 아닐까요?', 'right'],
    ['', '`prod`', '**prod**', 'right'],
    ['', 'HEALTHCHECK', 'HEALTHCHECK CMD curl -f http://localhost', 'right'],
    ['', 'HEALTHCHECK', 'HEALTHCHECK NONE', 'extra-words'],
    ['', 'HEALTHCHECK', 'RUN healthcheck', 'extra-words'],
    ['', 'guest OS | guest', 'guest OS or guest', 'right'],
    ['', 'guest OS | guest', 'guest or host', 'several'],
    ['', '2', 'two: COPY and RUN', 'right'],
    ['', '2', 'COPY and RUN, so 2', 'right'],
    ['', '2', 'shop과 logs, 2개', 'right'],
    ['', '3', 'shop과 logs, 2개', 'another-thing'],
    ['매니저가 다섯 있다. 몇까지 고장 나도 될까?', '2', '두 대까지요', 'right'],
    ['매니저가 다섯 있다. 몇까지 고장 나도 될까?', '2', '두 대는 아닙니다', 'unknown'],
    ['Which signal is sent first?', 'SIGTERM', 'SIGTERM, then SIGKILL', 'right'],
    ['Which signal is sent first?', 'SIGTERM', 'SIGTERM after SIGKILL', 'extra-words'],
    ['What does it print?', '`two`', 'two, then three', 'extra-words'],
    [managers, '2', 'no more than two', 'right'],
    [managers, '2', 'more than 2', 'extra-words'],
    ['', '2', 'the final two', 'right'],
    ['', '4', '1 host + 3 guests = 4', 'right'],
    ['', '4', '1 host + 3 guests = 5', 'other-number'],
    ['', '4', '호스트 1 + 게스트 3 = 4개', 'right'],
    ['', '2', 'two steps, COPY . . and RUN make', 'right'],
    ['', '3', 'two steps, COPY . . and RUN make', 'another-thing'],
    ['', '6', 'No. 6', 'right'],
    ['', '128', '128+signal', 'right'],
    ['', '128', '128을 더해야 합니다', 'right'],
    ['', '2', '2개 추가', 'right'],
    ['어느 포트일까?', '80', '컨테이너 쪽 포트 80', 'right'],
    ['', '`/note`', '/note에서 시작', 'right'],
    ['', '`compose.yaml`', 'compose.yaml in the current directory', 'right'],
    ['', '`compose.yaml`', 'compose.yaml in the home directory', 'extra-words'],
    ['', '5432', '5432 inside the network', 'right'],
    ['', '`exec`', 'exec before the program', 'right'],
    ['', '`$NAME`', '$NAME, unexpanded', 'right'],
    ['', '`$NAME`', '$NAME, expanded', 'extra-words'],
    ['', 'runc', 'runc v1.2.3', 'right'],
    ['', '`v1`', 'v1.2', 'unknown'],
    ['', '`/note`', 'in the root, /note', 'right'],
    ['Which exit code?', '137', 'code 137, SIGKILL', 'right'],
    ['Which exit code?', '137', 'code 137, SIGTERM', 'extra-words'],
    ['', 'PID 1', '호스트의 PID 1', 'extra-words'],
    ['', 'PID 1', '컨테이너의 PID 1', 'right'],
    ['', '`127.0.0.11`', '127.0.0.11 on port 53', 'right'],
    ['', '`--internal`', 'docker network create --internal backend', 'right'],
    ['', '`docker rm`', '$ docker rm', 'right'],
    ['', '`/note`', '/note예요, RUN마다 루트에서 시작하니까요', 'right'],
    ['', '`compose.yaml`', 'compose.yml이요', 'another-thing'],
    ['', '아키텍처', '아키텍쳐', 'right'],
    ['', 'first 12 characters of its ID', 'the first twelve digits of its ID', 'right'],
    ['', '컨테이너 ID의 앞 12자', '컨테이너 아이디의 처음 12글자', 'right'],
  ]);
});

describe('an article that is the answer itself', () => {
  check([
    ['', 'a c', 'a c', 'right'],
    ['', 'a c', '"a c".', 'right'],
    ['', 'a c', 'c', 'too-general'],
    ['', 'a c', 'the c', 'unknown'],
    ['', '`c`', 'a c', 'extra-words'],
    ['', 'c', 'a c', 'extra-words'],
    ['', 'the registry', 'registry', 'right'],
    ['', 'virtual machine', 'a VM', 'right'],
  ]);
});

describe('a gloss in brackets', () => {
  check([
    ['', '다이제스트', '다이제스트(digest)', 'right'],
    ['', '다이제스트', '다이제스트 (digest)입니다', 'right'],
    ['', '댕글링 이미지', '댕글링(dangling) 이미지', 'right'],
    ['', 'copy-on-write', 'copy-on-write (CoW)', 'right'],
    ['', 'Open Container Initiative', 'Open Container Initiative (OCI)', 'right'],
    ['', 'Open Container Initiative', 'OCI (Open Container Initiative)', 'right'],
    ['', 'SIGTERM', 'SIGTERM(15)', 'right'],
    ['', 'SIGTERM', 'SIGTERM(9)', 'extra-words'],
    ['', 'SIGTERM', 'SIGTERM (SIGKILL)', 'extra-words'],
    ['', '137', '137(SIGKILL)', 'right'],
    ['', '137', '137(SIGTERM)', 'extra-words'],
    ['', 'architecture', 'architecture (amd64, arm64)', 'right'],
    ['', 'tmpfs', 'tmpfs (a mount in memory)', 'right'],
    ['', 'digest', '태그(digest)', 'extra-words'],
    ['', 'digest', 'digest (the tag)', 'extra-words'],
  ]);
});

describe('numbers', () => {
  check([
    ['', '2', 'two', 'right'],
    ['', '2', '둘', 'right'],
    ['', '2', '두 개', 'right'],
    ['', '2', '2개입니다', 'right'],
    ['', '2', '2번', 'right'],
    ['', '2', '2만', 'other-number'],
    ['', '2', '이만', 'other-number'],
    ['', '20000', '2만', 'right'],
    ['', '2', '두 개가 남습니다', 'right'],
    ['', '128', 'one hundred and twenty-eight', 'right'],
    ['', '128', 'a hundred and twenty-eight', 'right'],
    ['', '2', 'twice', 'right'],
    ['', '128', '백이십팔', 'right'],
    ['', '3', 'one two', 'unknown'],
    ['Every how many seconds?', '30', 'thirty seconds', 'right'],
    ['Every how many seconds?', '30', '30 sec', 'right'],
    ['Every how many seconds?', '30', 'half a minute', 'right'],
    ['Every how many seconds?', '60', '1 min', 'right'],
    ['Every how many seconds?', '30', '30 minutes', 'other-number'],
    ['How many MB?', '700', '700m', 'right'],
    ['How many MB?', '700', '0.7 GB', 'right'],
    ['How many MB?', '700', '700GB', 'other-number'],
    ['몇 MB나 쓸까?', '700', '700메가', 'right'],
    ['몇 초마다 실행할까?', '30', '30초마다 실행합니다', 'right'],
    ['몇 초마다 실행할까?', '30', '30만', 'other-number'],
    ['', '0B', '0 MB', 'right'],
    ['How many MB?', '512', '512 MiB', 'right'],
    ['How many MB?', '512', '512 GiB', 'other-number'],
    ['How many layers?', '1', 'a single layer', 'right'],
    ['How many layers?', '2', 'a single layer', 'other-number'],
    ['', '0', 'nil', 'right'],
    ['', '10 seconds', '10', 'too-general'],
    ['', '`two`', '2', 'other-number'],
  ]);
});

describe('plurals', () => {
  check([
    ['', 'digest', 'digests', 'right'],
    ['', 'user namespace', 'user namespaces', 'right'],
    ['', 'policies', 'policy', 'right'],
    ['', '`task`', 'tasks', 'unknown'],
    ['', 'alias', 'alia', 'typo'],
  ]);
});

describe('keys', () => {
  const keys = 'Ctrl-P Ctrl-Q';
  check([
    ['', keys, '^P^Q', 'right'],
    ['', keys, 'Ctrl+P, Ctrl+Q', 'right'],
    ['', keys, 'Ctrl-P and Ctrl-Q', 'right'],
    ['', keys, 'C-p C-q', 'right'],
    ['', keys, 'control p then control q', 'right'],
    ['', keys, 'Ctrl+P+Q', 'right'],
    ['', keys, 'Ctrl+P 후 Ctrl+Q', 'right'],
    ['', keys, 'Ctrl-P와 Ctrl-Q를 누릅니다', 'right'],
    ['', keys, 'Ctrl-C Ctrl-Q', 'unknown'],
    ['', keys, 'Ctrl-P Ctrl-D', 'unknown'],
    ['', keys, 'Ctrl-Q Ctrl-P', 'unknown'],
    ['', keys, 'Ctrl-P', 'too-general'],
    ['', 'p', 'Ctrl-P', 'unknown'],
  ]);
});

describe('what is no typo and gives nothing away', () => {
  check([
    ['', '`compose.yaml`', 'compose.yml', 'another-thing'],
    ['', '`blog_store`', 'blog-store', 'signs'],
    ['', '`blog_store`', 'blogstore', 'signs'],
    ['', '`container:api`', 'container=api', 'signs'],
    ['', 'DOCKER-USER', 'DOCKERUSER', 'signs'],
    ['', 'DOCKER-USER', 'docker-user', 'right'],
    ['', '`/run/secrets/dbpass`', '/run/secret/dbpass', 'another-thing'],
    ['', '`/run/secrets/dbpass`', '/run/secrets/dbpas', 'typo'],
    ['', '`blog_store`', 'blog_stor', 'typo'],
    ['', 'v1.2 image', 'v1,2 image', 'signs'],
  ]);
});

describe('why it is not taken', () => {
  check([
    ['', 'named volume', 'volume', 'too-general'],
    ['', '쓰기 가능 레이어', '레이어', 'too-general'],
    ['', 'kernel', 'kernel modules', 'extra-words'],
    ['', 'SIGTERM', 'SIGKILL', 'another-thing'],
    ['', 'cgroups', 'namespaces', 'another-thing'],
    ['', 'whiteout', '하얀 칠', 'other-language'],
    ['', 'whiteout', 'tombstone', 'unknown'],
    ['', '`.dockerignore`', '.gitignore입니다', 'another-thing'],
    ['', '`/note`', '/app/note에 있다', 'another-thing'],
    ['MODE=dev', '`prod`', 'dev가 출력됩니다', 'another-thing'],
    ['', '`prod`', 'dev가 출력됩니다', 'unknown'],
    ['', 'docker 그룹', 'sudo 그룹', 'unknown'],
    ['', 'docker 그룹', '그룹', 'too-general'],
    ['', '`--internal`', '--private', 'another-thing'],
    ['', '`/note`', '/app/note', 'another-thing'],
    ['', '`compose.yaml`', 'docker-compose.yml', 'another-thing'],
    ['', 'DOCKER-USER', 'FORWARD', 'another-thing'],
    ['Where does `store` lie?', '`blog_store`', 'store', 'another-thing'],
    ['Where does `store` lie?', '`blog_store`', 'tore', 'unknown'],
    ['', '3', '4', 'other-number'],
  ]);
});

describe('what is put before or behind the answer in a whole sentence', () => {
  check([
    ['', '`one`', 'one이 찍혔습니다', 'right'],
    ['', '`one`', 'one이 나옴', 'right'],
    ['', '`one`', 'one을 제일 먼저 찾음', 'right'],
    ['', '`one`', 'one이라고 불립니다', 'right'],
    ['', '`one`', 'one이 나올 것 같아요', 'right'],
    ['', '`one`', 'one이 나오지 않음', 'extra-words'],
    ['', '`one`', '인자는 무시되고 one', 'right'],
    ['', '`one`', '처음 채워진 one', 'right'],
    ['', '`one`', '다른 컨테이너에 있던 one', 'extra-words'],
    ['', '`one`', '메인 프로세스의 stdout인 one만', 'right'],
    ['', '`/note`', '루트 아래 /note', 'right'],
    ['스왑을 몇 MB까지 쓸까?', '512', '메모리와 같은 만큼, 512MB', 'right'],
    ['스왑을 몇 MB까지 쓸까?', '512', '메모리 제한은 512', 'extra-words'],
    ['', '4', '호스트까지 합쳐 4개', 'right'],
    ['어떤 설정일까?', '`live-restore`', 'live-restore 옵션을 true로', 'right'],
    ['How many volumes are left?', '2', 'shop이랑 logs 2개', 'right'],
    ['How many volumes are left?', '2', 'shop이랑 logs 3개', 'another-thing'],
    ['Which uid owns it?', '101000', '101000번 사용자 소유', 'right'],
    ['Which uid owns it?', '101000', 'It belongs to 101000', 'right'],
    ['', '`one`', "That'd be one", 'right'],
    ['', '`one`', "That wouldn't be one", 'extra-words'],
    ['', '`one`', 'one, -e wins', 'right'],
    ['', '`one`', 'cat shows one', 'right'],
    ['', '`one`', 'nobody sees one', 'extra-words'],
    ['', '`one`', 'one, never started', 'right'],
    ['', '137', '137, foo', 'extra-words'],
    ['', '137', '137, maybe', 'extra-words'],
    ['', '137', '137, host', 'extra-words'],
    ['', '`/a`', 'the file without a name, i.e. /a', 'right'],
  ]);
});
