// Korean words of setting up completion in a shell.
import type { Words } from '../messages.ts';

export const completion: Words['completion'] = {
  writes: '다음 파일을 만듭니다.',
  adds: (path) => `${path} 끝에 다음 줄을 추가합니다.`,
  ask: '설치할까요?',
  done: '새 셸을 열고 `docker-learn` 뒤에서 Tab을 눌러 보세요. 되돌리려면 위에 나온 것을 지우면 됩니다.',
  already: '이미 설치되어 있어 바꾼 것이 없습니다.',
  byHand:
    '프로필 파일의 위치는 PowerShell만 압니다. `$PROFILE`이 가리키는 파일에 다음 줄을 추가하세요.',
};
