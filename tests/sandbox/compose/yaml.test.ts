// What compose says of a file that is no YAML, or not one of its own: as Compose 2.40 on Engine 28 said it.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

const indented = 'services:\n  web:\n    image: busybox\n';

test.each([
  ['a tab in front of a key', '\tservices:\n', 'yaml: found character that cannot start any token'],
  [
    'a tab in front of a name',
    'services:\n\tweb:\n',
    'yaml: line 2: found character that cannot start any token',
  ],
  [
    'a tab among spaces',
    'services:\n  web:\n\timage: x\n',
    'yaml: line 3: found character that cannot start any token',
  ],
  [
    'a key that is indented less',
    `${indented}   command: x\n`,
    'yaml: line 1: did not find expected key',
  ],
  [
    'a quote that never ends',
    'services:\n  web:\n    image: "busybox\n',
    'yaml: line 3: found unexpected end of stream',
  ],
  [
    'a list that never ends',
    `${indented}    ports: [80\n`,
    "yaml: line 3: did not find expected ',' or ']'",
  ],
  [
    'a list that goes on with a key',
    `${indented}    command: [a, b\n    tty: true\n`,
    "yaml: line 3: did not find expected ',' or ']'",
  ],
  [
    'a mapping in braces that never ends',
    'services:\n  web: {image: busybox\n',
    "yaml: line 1: did not find expected ',' or '}'",
  ],
  [
    'a name without its colon',
    'services:\n  web\n    image: busybox\n',
    'yaml: line 3: mapping values are not allowed in this context',
  ],
  [
    'two colons on a line',
    `${indented}    command: echo: x\n`,
    'yaml: line 4: mapping values are not allowed in this context',
  ],
  [
    'a key below a value',
    `${indented}      tty: true\n`,
    'yaml: line 4: mapping values are not allowed in this context',
  ],
  [
    'a sign that begins no value',
    'services:\n  web:\n    image: @x\n',
    'yaml: line 3: found character that cannot start any token',
  ],
  [
    'a per cent sign in front',
    `${indented}    command: %x\n`,
    'yaml: line 4: found character that cannot start any token',
  ],
  [
    'an alias for nothing',
    'services:\n  web:\n    image: *x\n',
    "yaml: unknown anchor 'x' referenced",
  ],
  ['a word behind a mapping', `${indented}  image\n`, "yaml: line 4: could not find expected ':'"],
  [
    'a word alone',
    'services\n',
    'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!str `services` into cli.named',
  ],
  [
    'a brace that was never opened',
    `${indented}    tty: }\n`,
    'yaml: line 3: did not find expected node content',
  ],
  [
    'a key twice',
    `${indented}    image: y\n`,
    'failed to parse /home/me/compose.yaml: line 4: mapping key "image" already defined at line 3',
  ],
  [
    'an image beside its service',
    'services:\n  web:\n  image: busybox\n',
    'services.image must be a mapping',
  ],
  [
    'services that are indented differently',
    'services:\n web:\n    image: busybox\n  db:\n    image: busybox\n',
    'yaml: line 1: did not find expected key',
  ],
  [
    'a word in place of a pair',
    `${indented}    command sleep\n    tty: true\n`,
    "yaml: line 4: could not find expected ':'",
  ],
  [
    'a quote that ends nowhere, lines later',
    `${indented}    command: "sleep\n    tty: true\n`,
    'yaml: line 4: found unexpected end of stream',
  ],
  [
    'an item beside its list',
    `${indented}    ports:\n      - "80"\n     - "81"\n`,
    'yaml: line 2: did not find expected key',
  ],
  [
    'an item behind a value',
    `${indented}    command: x - y\n      - z\n    tty: - true\n`,
    'yaml: line 6: block sequence entries are not allowed in this context',
  ],
  [
    'services that are indented, and volumes that are not',
    '  services:\n    web:\n      image: busybox\nvolumes:\n',
    'failed to parse /home/me/compose.yaml: yaml: line 3: did not find expected <document start>',
  ],
  [
    'services without what is below them',
    '   services:\n  web:\n    image: busybox\n',
    'services must be a mapping',
  ],
  [
    'a command whose quote never ends',
    `${indented}    command: sh -c "echo\n`,
    "decoding failed due to the following error(s):\n\n'services[web].command' invalid command line string",
  ],
])('%s', (_fact, text, said) => {
  const world = newWorld(1);
  const printed = text.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll("'", "'\\''");
  runLine(world, `printf '%b' '${printed}' > compose.yaml`);
  const { stderr, exit, what } = runLine(world, 'docker compose config');
  expect([stderr, exit, what]).toEqual([`${said}\n`, 1, null]);
});
