// Korean: what the shell does with a line before docker sees it.
import type { shell as English } from '../en/shell.ts';

export const shell: typeof English = {
  noDocker: '이 줄에는 docker 명령이 없습니다.',
  unwritten: (flag) => `${flag}: 컴포즈 파일에는 이에 해당하는 키가 없음`,
  title: '셸이 하는 일',
  unreadable: '리눅스에서 쓰는 셸은 읽을 수 없는 줄입니다. 표시한 곳을 확인하세요.',
  says: {
    variable: ({ quoted }) =>
      quoted
        ? '큰따옴표 안에서도 셸이 값으로 바꿉니다. 작은따옴표 안에서는 그대로 남습니다'
        : '셸이 먼저 값으로 바꿉니다. 값에 공백이 있으면 여러 단어로 나뉩니다',
    substitution: () => '먼저 실행되고, 출력한 내용이 이 자리에 들어갑니다',
    'read-as-file': () => '함께 실행되고, 그 출력을 읽을 수 있는 파일 이름이 이 자리에 들어갑니다',
    arithmetic: () => '셸이 계산합니다',
    pipe: () => '왼쪽의 출력을 오른쪽이 입력으로 받습니다',
    and: () => '앞의 명령이 성공해야 다음 명령을 실행합니다',
    or: () => '앞의 명령이 실패해야 다음 명령을 실행합니다',
    sequence: () => '앞의 결과와 상관없이 차례로 실행합니다',
    background: () => '셸이 끝나기를 기다리지 않습니다',
    write: () => '출력을 이 파일에 씁니다. 파일은 먼저 비워집니다',
    append: () => '출력을 이 파일 끝에 덧붙입니다',
    read: () => '명령이 이 파일을 입력으로 읽습니다',
    'join-streams': () => '오류와 출력을 같은 곳으로 보냅니다',
    'write-errors': () => '오류만 그곳으로 보냅니다',
    'write-both': () => '출력과 오류를 모두 이 파일에 씁니다',
    'here-document': () => '이 단어가 나올 때까지의 줄을 명령이 입력으로 읽습니다',
    'here-string': () => '이 문자열을 명령이 입력으로 읽습니다',
    'files-that-fit': () => '현재 디렉터리에서 패턴에 맞는 파일 이름으로 바뀝니다',
    braces: () => '셸이 여러 단어로 펼칩니다',
    loop: () => '`do`와 `done` 사이를 반복합니다',
    condition: () => '어느 명령을 실행할지 정합니다',
    group: () => '함께 묶은 명령입니다',
    function: () => '안의 명령에 붙인 이름입니다. 호출하기 전에는 아무것도 실행되지 않습니다',
    assignment: () => '컨테이너가 아니라 셸의 변수입니다',
    'feeds-arguments': () => '읽은 단어를 뒤의 명령 끝에 인수로 붙입니다',
    'feeds-place': () => '읽은 줄마다 명령을 한 번씩 실행하며, 표시한 자리에 그 줄을 넣습니다',
    'carries-out': () => '뒤의 명령을 실행합니다',
    program: () => '다른 프로그램입니다. docker와 상관없습니다',
    prints: () => '이 글을 출력할 뿐이며, 여기서 실행되지는 않습니다',
    frame: () =>
      '목록, `Makefile`, 자동화 설정 등에서 명령 둘레에 쓰는 표기입니다. 셸은 읽지 않습니다',
    output: () => '명령이 출력한 내용입니다',
    'code-variable': () => 'docker를 호출하는 프로그램이 값으로 바꿉니다',
    'alias-filled': () =>
      '안의 명령에 붙인 이름입니다. `$(…)`의 출력은 지금 바로 채워지고, 나머지는 호출할 때 실행됩니다',
    kept: () => '뒤에 있는 명령을 기억해 두었다가 시그널을 받거나 셸이 끝날 때 실행합니다',
    'filled-in': () => '줄을 실행하기 전에 `make`, `systemd`나 자동화 도구가 값으로 바꿉니다',
    placeholder: () => '실제 이름으로 바꿔 쓸 자리입니다. 그대로 입력하면 셸이 파일을 찾습니다',
    'cmd-variable': ({ text }) =>
      /^%cd%$/i.test(text)
        ? '윈도우의 cmd.exe가 값으로 바꿉니다. 다른 셸에서는 그대로 남으므로 `$PWD`로 쓰세요'
        : '윈도우의 cmd.exe가 값으로 바꿉니다. 다른 셸에서는 그대로 남습니다',
    'powershell-variable': () => 'PowerShell이 값으로 바꿉니다. 다른 셸에는 이런 변수가 없습니다',
    'cmd-continuation': () => 'cmd.exe에서 다음 줄로 이어집니다. 다른 셸에서는 `\\`를 씁니다',
    'powershell-continuation': () => 'PowerShell에서 다음 줄로 이어짐. 다른 셸에서는 `\\`입니다',
  },
};
