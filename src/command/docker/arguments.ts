// What the client refuses of arguments: names of images, both sides of cp, ports.
import { problem, type CommandProblem } from '../findings.ts';
import { isInContainer } from '../values/copy.ts';
import { parseImage } from '../values/image.ts';
import { clash, isOn, type Read } from './given.ts';

export function checkCopy(read: Read): CommandProblem | null {
  const [from, to] = read.args;
  if (!from || !to) return null;
  const empty = [from, to].find((word) => word.text === '');
  if (empty)
    return problem(
      'bad-value',
      { flag: 'cp', value: '', reason: 'copy' },
      empty.at,
      'invalid-value',
    );
  const inContainers = [from, to].filter((word) => isInContainer(word.text)).length;
  return inContainers === 1
    ? null
    : problem(
        'bad-value',
        { flag: 'cp', value: `${from.text} ${to.text}`, reason: 'copy' },
        [from.at[0], to.at[1]],
        'invalid-value',
      );
}

export function checkImages(read: Read, from: number): CommandProblem | null {
  for (const word of read.args.slice(from)) {
    if (word.text !== '' && !parseImage(word.text))
      return problem('bad-image', { image: word.text }, word.at, 'invalid-value');
  }
  return null;
}

export function checkAllTags(read: Read): CommandProblem | null {
  const [image] = read.args;
  const parsed = image && parseImage(image.text);
  return isOn(read, 'all-tags') && parsed && (parsed.tag !== '' || parsed.digest !== '')
    ? clash(read, 'all-tags', image.text)
    : null;
}

export function checkPrivatePort(read: Read): CommandProblem | null {
  const port = read.args[1];
  return port && !/^\d+(?:\/|$)/.test(port.text)
    ? problem(
        'bad-value',
        { flag: 'port', value: port.text, reason: 'port' },
        port.at,
        'invalid-value',
      )
    : null;
}
