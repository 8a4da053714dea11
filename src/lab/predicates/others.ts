// What a check can say of volumes, networks, ports, files, programs that are run, and services.
import { is, type Holding } from '../finding.ts';
import { containerIn, objectIn } from '../inspected.ts';
import { healthy, running } from './container.ts';
import { documentOf, exists, type Predicate } from './predicate.ts';
import { text, textIn } from './quoted.ts';

const driver: Predicate = {
  form: 'driver D',
  pattern: /^driver (\S+)$/u,
  judge: (sight, [name]) => {
    const found = objectIn(documentOf(sight)).driver;
    return is(found === name, found);
  },
};

const inspectOf = (name: string) => ({ kind: 'inspect', what: 'container', name }) as const;

export const volumePredicates: readonly Predicate[] = [
  exists,
  {
    form: 'used by C',
    pattern: /^used by (\S+)$/u,
    asks: (_, [container]) => inspectOf(container!),
    judge: (sight, [, volume]) => {
      const { mounts } = containerIn(documentOf(sight));
      const names = mounts.filter(({ kind }) => kind === 'volume').map(({ source }) => source);
      return is(names.includes(volume!), names.join(', '));
    },
  },
  driver,
];

export const networkPredicates: readonly Predicate[] = [
  exists,
  {
    form: 'used by C',
    pattern: /^used by (\S+)$/u,
    asks: (_, [container]) => inspectOf(container!),
    judge: (sight, [, network]) => {
      const { networks } = containerIn(documentOf(sight));
      return is(networks.includes(network!), networks.join(', '));
    },
  },
  driver,
  {
    form: 'internal',
    pattern: /^internal$/u,
    judge: (sight) => {
      const { isInternal } = objectIn(documentOf(sight));
      return is(isInternal, isInternal ? 'internal' : '');
    },
  },
];

export const portPredicates: readonly Predicate[] = [
  {
    form: 'answers "TEXT"',
    pattern: text('answers'),
    judge: (sight, [wanted]) => answered(sight.kind === 'answered' ? sight.text : '', wanted!),
  },
  {
    form: 'open',
    pattern: /^open$/u,
    judge: (sight) => answered(sight.kind === 'answered' ? sight.text : '', ''),
  },
];

function answered(whole: string, wanted: string): Holding {
  return { holds: whole.includes(wanted), found: { code: 'answered', text: whole.trim() } };
}

export const filePredicates: readonly Predicate[] = [
  exists,
  {
    form: 'contains "TEXT"',
    pattern: text('contains'),
    judge: (sight, [wanted]) => textIn(sight.kind === 'file' ? sight.text : '', wanted!),
  },
  {
    form: 'owner UID:GID',
    pattern: /^owner (\d+(?::\d+)?)$/u,
    judge: (sight, [owner]) => {
      const found = sight.kind === 'file' ? sight.owner : '';
      return is(found === owner || found.split(':')[0] === owner, found);
    },
  },
];

export const runPredicates: readonly Predicate[] = [
  {
    form: 'prints "TEXT"',
    pattern: text('prints'),
    judge: (sight, [wanted]) => {
      const { output, exit } = sight.kind === 'ran' ? sight : { output: '', exit: 1 };
      const shown = output.trim();
      return {
        holds: output.includes(wanted!),
        found:
          shown === '' && exit === 0 ? { code: 'empty' } : { code: 'printed', text: shown, exit },
      };
    },
  },
  {
    form: 'exits CODE',
    pattern: /^exits (\d{1,3})$/u,
    judge: (sight, [code]) => {
      const { output, exit } = sight.kind === 'ran' ? sight : { output: '', exit: 1 };
      return {
        holds: exit === Number(code),
        found: { code: 'printed', text: output.trim(), exit },
      };
    },
  },
];

export const reachPredicates: readonly Predicate[] = [
  {
    form: 'yes',
    pattern: /^yes$/u,
    judge: (sight) => {
      const reached = sight.kind === 'reached' && sight.reached;
      return { holds: reached, found: { code: reached ? 'reached' : 'unreachable' } };
    },
  },
];

export const composePredicates: readonly Predicate[] = [
  running,
  healthy,
  {
    form: 'depends on S',
    pattern: /^depends on (\S+)$/u,
    judge: (sight, [service]) => {
      const label = 'com.docker.compose.depends_on=';
      const { labels } = containerIn(documentOf(sight));
      const others = (labels.find((one) => one.startsWith(label)) ?? label)
        .slice(label.length)
        .split(',')
        .map((one) => one.split(':')[0]!)
        .filter((one) => one !== '');
      return is(others.includes(service!), others.join(', '));
    },
  },
];
