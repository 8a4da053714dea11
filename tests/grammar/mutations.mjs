// What learners do to a right line: other spellings that mean the same, and slips that don't. Each makes a line of a model, or null where it has no place.
import { quoted, writeModel } from './model.mjs';

const change = (model, changes) => ({ ...model, ...changes });
const withFlag = (model, at, value) =>
  change(model, {
    flags: model.flags.map((one, index) => (index === at ? { ...one, value } : one)),
  });
const without = (list, at) => list.filter((_, index) => index !== at);

/** The place of a flag with one of these names, chosen by chance. */
function placeOf(model, names, { pick }) {
  const places = model.flags.flatMap(({ flag }, at) =>
    names === null || names.includes(flag.name) ? [at] : [],
  );
  return places.length === 0 ? -1 : pick(places);
}

const written = (model, command, { pick }) => writeModel(model, command, pick);
const plain = (model, command) => writeModel(model, command, (texts) => texts[0]);

/** Changes the value of a flag with one of the names. */
function onValue(names, changed) {
  return (model, command, chance) => {
    const at = placeOf(model, names, chance);
    const value = at < 0 ? null : changed(model.flags[at].value, chance, model);
    return value === null || value === undefined || value === model.flags[at].value
      ? null
      : written(withFlag(model, at, value), command, chance);
  };
}

const takesImage =
  /^(?:container )?(?:run|create)$|^(?:image )?(?:pull|push|history|save|tag)$|^(?:image rm|rmi|image inspect)$/;
const onImage = (changed) => (model, command, chance) => {
  if (!takesImage.test(model.name) || model.args.length === 0) return null;
  const image = changed(model.args[0], chance);
  return image === null
    ? null
    : written(change(model, { args: [image, ...model.args.slice(1)] }), command, chance);
};
const onArgs = (changed) => (model, command, chance) => {
  const args = changed(model.args, chance, model);
  return args === null ? null : written(change(model, { args }), command, chance);
};

/** Neither a tag nor a field says that it is an image. */
const isOfContainer = ({ name, args, flags }) =>
  /^(?:container )?inspect$/.test(name) &&
  !args.some((arg) => /[:/]/.test(arg)) &&
  !flags.some(({ value }) => /RootFS|RepoTags|RepoDigests|--type/.test(value)) &&
  !flags.some(({ flag }) => flag.name === 'type');

const times = ['health-interval', 'health-timeout', 'health-start-period', 'since', 'until'];

const isPath = (text) => /^[/.~]/.test(text);
const parts = (value) => value.split(':');

export const respellings = {
  'other spelling': (model, command, chance) =>
    written(change(model, { flags: chance.shuffled(model.flags) }), command, chance),
  'other name of the command': (model, command, chance) =>
    written(change(model, { name: chance.pick(command.names) }), command, chance),
  'image in full': onImage((image, { pick }) =>
    /[/@]/.test(image)
      ? image.includes(':') || image.includes('@')
        ? null
        : `${image}:latest`
      : pick([
          `library/${image}`,
          `docker.io/library/${image}`,
          `docker.io/${image}`,
          image.includes(':') ? image : `${image}:latest`,
        ]),
  ),
  'mount for -v': (model, command, chance) => {
    const at = placeOf(model, ['volume'], chance);
    const mount = command.flags.find(({ name }) => name === 'mount');
    if (at < 0 || !mount) return null;
    const [first, target, mode] = parts(model.flags[at].value);
    if (target === undefined || (mode !== undefined && mode !== 'ro') || first.startsWith('~'))
      return null;
    const keys = [
      ...(isPath(first) ? ['type=bind'] : chance.pick([[], ['type=volume']])),
      `${chance.pick(['src', 'source'])}=${first}`,
      `${chance.pick(['dst', 'target', 'destination'])}=${target}`,
      ...(mode === 'ro' ? [chance.pick(['ro', 'readonly'])] : []),
    ];
    return written(
      change(model, {
        flags: [
          ...without(model.flags, at),
          { flag: mount, value: chance.shuffled(keys).join(',') },
        ],
      }),
      command,
      chance,
    );
  },
  'memory in other units': onValue(['memory'], (value) => {
    const [, number, unit] = /^(\d+)([mg])$/.exec(value) ?? [];
    return number ? (unit === 'g' ? `${number * 1024}m` : `${number * 1024}k`) : null;
  }),
  'port with its protocol': onValue(['publish'], (value) =>
    /\/|=/.test(value) ? null : `${value}/tcp`,
  ),
  'port in the long form': onValue(['publish'], (value) => {
    const [host, container, more] = parts(value);
    return container === undefined || more !== undefined || /[/-]/.test(value)
      ? null
      : `published=${host},target=${container}`;
  }),
  'slash at the end': onValue(['volume'], (value) => {
    const [first, target, ...more] = parts(value);
    return target === undefined ? null : [first, `${target}/`, ...more].join(':');
  }),
  'rw said': onValue(['volume'], (value) => (parts(value).length === 2 ? `${value}:rw` : null)),
  'things in another order': onArgs((args, { shuffled }, { name }) =>
    args.length > 1 && /(?:^| )(?:rm|stop|kill|restart|pause|unpause|wait|rmi|remove)$/.test(name)
      ? shuffled(args)
      : null,
  ),
  'blanks in a template': onValue(['format'], (value, { pick }) =>
    value.includes('{{') && !/"|`/.test(value)
      ? value.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_, code) =>
          pick([`{{ ${code} }}`, `{{${code} }}`, `{{  ${code.replaceAll(' ', '  ')}}}`]),
        )
      : null,
  ),
  'json by a pipe': onValue(['format'], (value) => {
    const [, field] = /^\{\{\s*json (\.[\w.]+)\s*\}\}$/.exec(value) ?? [];
    return field === undefined ? null : `{{${field} | json}}`;
  }),
  'inspect of a container': (model, command, chance) =>
    isOfContainer(model)
      ? written(
          change(model, { name: model.name === 'inspect' ? 'container inspect' : 'inspect' }),
          command,
          chance,
        )
      : null,
  'inspect by its type': (model, command, chance) => {
    const type = command.flags.find(({ name }) => name === 'type');
    return type && isOfContainer(model) && model.name === 'inspect'
      ? written(
          change(model, { flags: [...model.flags, { flag: type, value: 'container' }] }),
          command,
          chance,
        )
      : null;
  },
  'time in other units': onValue(times, (value, { pick }) => {
    const [, number, unit] = /^(\d+)(s|m|h)$/.exec(value) ?? [];
    const seconds = Number(number) * { s: 1, m: 60, h: 3600 }[unit ?? 's'];
    return number
      ? pick([`${seconds}s`, `${seconds * 1000}ms`, `${Math.floor(seconds / 60)}m${seconds % 60}s`])
      : null;
  }),
  'size in other units': onValue(
    ['memory', 'memory-swap', 'memory-reservation', 'shm-size'],
    (value, { pick }) => {
      const [, number, unit] = /^(\d+)([kmg])b?$/i.exec(value) ?? [];
      if (!number) return null;
      const bytes = Number(number) * 1024 ** ('kmg'.indexOf(unit.toLowerCase()) + 1);
      return pick([
        `${bytes}`,
        `${bytes}b`,
        `${bytes / 1024}k`,
        `${number}${unit}iB`,
        `${number}${unit}B`.toUpperCase(),
      ]);
    },
  ),
  'the usual filter said': (model, command, chance) => {
    const filter = command.flags.find(({ name }) => name === 'filter');
    const isUsual =
      /^image prune$/.test(model.name) &&
      !model.flags.some(({ flag }) => flag.name === 'all' || flag.name === 'filter');
    return filter && isUsual
      ? written(
          change(model, {
            flags: [
              ...model.flags,
              { flag: filter, value: chance.pick(['dangling=true', 'dangling=1']) },
            ],
          }),
          command,
          chance,
        )
      : null;
  },
  'attached twice': (model, command, chance) => {
    const attach = command.flags.find(({ name }) => name === 'attach');
    const isStart =
      /^(?:container )?start$/.test(model.name) &&
      model.flags.some(({ flag }) => flag.name === 'interactive');
    return isStart && attach && !model.flags.some(({ flag }) => flag === attach)
      ? written(
          change(model, { flags: [...model.flags, { flag: attach, value: 'true' }] }),
          command,
          chance,
        )
      : null;
  },
  'variable for a flag': (model, command, chance) => {
    const at = placeOf(model, ['platform'], chance);
    return at < 0 || !/run|create|pull/.test(model.name)
      ? null
      : `DOCKER_DEFAULT_PLATFORM=${quoted(model.flags[at].value)} ${written(change(model, { flags: without(model.flags, at) }), command, chance)}`;
  },
  'exposed and published': (model, command, chance) => {
    const expose = command.flags.find(({ name }) => name === 'expose');
    const at = placeOf(model, ['publish'], chance);
    const [, port] = at < 0 ? [] : (/^(?:\d+:)?(\d+)$/.exec(model.flags[at].value) ?? []);
    return expose && port
      ? written(
          change(model, { flags: [...model.flags, { flag: expose, value: port }] }),
          command,
          chance,
        )
      : null;
  },
  'redirection for a flag': redirected((file) => file, 'input'),
  'false said': (model, command, chance) => {
    const flag = chance.pick(
      command.flags.filter(
        ({ type, name }) =>
          type === 'bool' && !/help|sig-proxy|disable-content-trust|compress|all|latest/.test(name),
      ),
    );
    return !flag || model.flags.some((one) => one.flag === flag)
      ? null
      : written(
          change(model, { flags: [...model.flags, { flag, value: 'false' }] }),
          command,
          chance,
        );
  },
};

/** `save -o f x` as `save x > f`, `load -i f` as `load < f`. */
function redirected(renamed, kind = 'output') {
  return (model, command, chance) => {
    const at = model.flags.findIndex(({ flag }) => flag.name === 'output' || flag.name === kind);
    if (at < 0) return null;
    const { flag, value } = model.flags[at];
    const line = written(change(model, { flags: without(model.flags, at) }), command, chance);
    return `${line} ${flag.name === 'output' ? '>' : '<'} ${quoted(renamed(value))}`;
  };
}

export const slips = {
  'another time': onValue(times, (value, { pick }) =>
    /^\d+[smh]$/.test(value)
      ? pick([value.replace(/.$/, (unit) => (unit === 's' ? 'm' : 's')), `1${value}`])
      : null,
  ),
  'another filter': onValue(['filter'], (value) => {
    const [, name, wanted] = /^([a-z]+)=(true|exited|running|\w+)$/.exec(value) ?? [];
    return name
      ? `${name}=${{ true: 'false', exited: 'dead', running: 'paused' }[wanted] ?? `${wanted}x`}`
      : null;
  }),
  'another variable': (model, command, chance) => {
    const at = placeOf(model, ['platform'], chance);
    return at < 0 || !/run|create|pull/.test(model.name)
      ? null
      : `DOCKER_DEFAULT_PLATFORM=linux/s390x ${written(change(model, { flags: without(model.flags, at) }), command, chance)}`;
  },
  'a port exposed': (model, command, chance) => {
    const expose = command.flags.find(({ name }) => name === 'expose');
    return expose && placeOf(model, ['publish'], chance) >= 0
      ? written(
          change(model, { flags: [...model.flags, { flag: expose, value: '61' }] }),
          command,
          chance,
        )
      : null;
  },
  'another template': onValue(['format'], (value, { pick }) =>
    value.includes('{{')
      ? pick([
          value.replace(/\.([A-Z])\w+/, '.$1x'),
          value.replace('}}', '}}, '),
          value.replace(/\{\{json /, '{{'),
          value.replace('.Names', '.ID'),
        ])
      : null,
  ),
  'inspect of an image': (model, command, chance) =>
    isOfContainer(model)
      ? written(change(model, { name: 'image inspect' }), command, chance)
      : null,
  'redirection elsewhere': redirected((file) => `other-${file.replaceAll('/', '')}`),
  'wrong value': onValue(null, (value, { pick }) =>
    value === 'true' || value === 'false' || value === ''
      ? null
      : pick([
          `${value}x`,
          value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
          value.toUpperCase(),
          value.slice(1),
        ]),
  ),
  'wrong image': onImage((image, { pick }) =>
    pick([
      `${image.split(':')[0]}:1.2`,
      `${image.split(':')[0]}x`,
      'busybox:musl',
      `other/${image}`,
    ]),
  ),
  'swapped ports': onValue(['publish'], (value) => {
    const [host, container, more] = parts(value);
    return container === undefined ||
      more !== undefined ||
      host === container ||
      value.includes('=')
      ? null
      : `${container}:${host}`;
  }),
  'bind for volume': onValue(['volume'], (value, { pick }) => {
    const [first, target] = parts(value);
    return target === undefined || isPath(first) ? null : pick([`./${value}`, `/${value}`]);
  }),
  'volume for bind': onValue(['volume'], (value) => {
    const [first, target, ...more] = parts(value);
    return target === undefined || !isPath(first)
      ? null
      : [first.replace(/^\W+/, '').replaceAll('/', '-') || 'data', target, ...more].join(':');
  }),
  'flag after the image': (model, command, chance) => {
    if (!command.stops || model.flags.length === 0 || model.args.length === 0) return null;
    const at = chance.below(model.flags.length);
    const moved = writeModel(
      { name: '', flags: [model.flags[at]], args: [] },
      command,
      chance.pick,
    ).replace(/^docker {2}/, '');
    const line = writeModel(
      change(model, { flags: without(model.flags, at), args: model.args.slice(0, 1) }),
      command,
      chance.pick,
    );
    return [line, moved, ...model.args.slice(1).map(quoted)].join(' ');
  },
  'lost :ro': onValue(['volume'], (value) => (value.endsWith(':ro') ? value.slice(0, -3) : null)),
  'ro too much': onValue(['volume'], (value) => (parts(value).length === 2 ? `${value}:ro` : null)),
  'mount sides swapped': onValue(['volume'], (value) => {
    const [first, target, ...more] = parts(value);
    return target === undefined ? null : [target, first, ...more].join(':');
  }),
  'flag left out': (model, command, chance) =>
    model.flags.length === 0
      ? null
      : written(
          change(model, { flags: without(model.flags, chance.below(model.flags.length)) }),
          command,
          chance,
        ),
  'flag too much': (model, command, chance) => {
    const flag = chance.pick(
      command.flags.filter(({ type, name }) => type === 'bool' && name !== 'help'),
    );
    return !flag || model.flags.some((one) => one.flag === flag)
      ? null
      : written(
          change(model, { flags: [...model.flags, { flag, value: 'true' }] }),
          command,
          chance,
        );
  },
  'argument left out': onArgs((args, chance) =>
    args.length === 0 ? null : without(args, chance.below(args.length)),
  ),
  'argument too much': onArgs((args, { pick }) => [...args, pick(['web', 'extra', '1'])]),
  'arguments swapped': onArgs((args) =>
    args.length < 2 || args[0] === args[1] ? null : [args[1], args[0], ...args.slice(2)],
  ),
  'argument changed': onArgs((args, chance) => {
    if (args.length === 0) return null;
    const at = chance.below(args.length);
    return args.map((one, index) => (index === at ? `${one}x` : one));
  }),
  'one dash for two': (model, command, chance) =>
    onText(model, command, chance, (text) => text.replace(/ --([a-z]{2})/, ' -$1')),
  'two dashes for one': (model, command, chance) => {
    const at = model.flags.findIndex(({ flag }) => flag.short);
    return at < 0
      ? null
      : writeModel(
          change(model, {
            flags: model.flags.map((one, index) =>
              index === at
                ? `--${one.flag.short}${one.flag.type === 'bool' ? '' : ` ${quoted(one.value)}`}`
                : one,
            ),
          }),
          command,
          chance.pick,
        );
  },
  'typo in a flag': (model, command, chance) =>
    onText(model, command, chance, (text) =>
      text.replace(/ --([a-z]+?)([a-z])([a-z])(?=[ =]|$)/, ' --$1$3$2'),
    ),
  'typo in the command': (model, command, chance) =>
    onText(model, command, chance, (text) =>
      text.replace(/^docker (\w*?)(\w)(\w)( |$)/, 'docker $1$3$2$4'),
    ),
  'capital letter': (model, command, chance) =>
    onText(model, command, chance, (text) =>
      text.replace(/ -([a-z])(?= |$)/, (_, letter) => ` -${letter.toUpperCase()}`),
    ),
  'swallowed value': (model, command, chance) =>
    onText(model, command, chance, (text) =>
      text.replace(/ -d -([pv]) /, ' -$1d ').replace(/ -([a-z]) (-[a-z]) /, ' $2 -$1 '),
    ),
  'value in two words': onValue(['env', 'label', 'filter'], (value) =>
    value.includes('=') ? value.replace('=', ' ') : null,
  ),
  udp: onValue(['publish'], (value) => (/\/|=/.test(value) ? null : `${value}/udp`)),
  'at an address': onValue(['publish'], (value) =>
    parts(value).length === 2 && !value.includes('=') ? `127.0.0.1:${value}` : null,
  ),
  'without the host port': onValue(['publish'], (value) =>
    parts(value).length === 2 ? parts(value)[1] : null,
  ),
  'unit off': onValue(['memory'], (value, { pick }) =>
    pick([value.replace(/[mg]$/i, 'k'), value.replace(/[mg]$/i, '')]),
  ),
  'other network': onValue(['network'], (value, { pick }) => pick(['host', 'none', `${value}2`])),
  'words of the command joined': onArgs((args) =>
    args.length < 3 ? null : [args[0], args.slice(1).join(' ')],
  ),
  'boolean with a word': (model, command, chance) => {
    const at = placeOf(
      model,
      model.flags.filter(({ flag }) => flag.type === 'bool').map(({ flag }) => flag.name),
      chance,
    );
    return at < 0
      ? null
      : writeModel(
          change(model, {
            flags: model.flags.map((one, index) =>
              index === at ? `--${one.flag.name} false` : one,
            ),
          }),
          command,
          chance.pick,
        );
  },
};

/** In its plainest spelling, changed as text. */
function onText(model, command, chance, changed) {
  const line = chance.pick([plain(model, command), written(model, command, chance)]);
  const text = changed(line);
  return text === line ? null : text;
}
