// A `docker run` as the Compose file that does the same, with what no file can say as remarks.
import type { ComposeFile } from '../../command/as-compose.ts';
import type { Language } from '../../notes/note.ts';
import { yamlOf, type YamlValue } from '../text/yaml.ts';
import { wordsIn } from '../messages/words.ts';

export function composeText(
  { service, keys, volumes, networks, left }: ComposeFile,
  language: Language,
): string {
  const file: Record<'services', YamlValue> & { volumes?: YamlValue; networks?: YamlValue } = {
    services: { [service]: escaped(keys) },
    ...(volumes.length > 0 ? { volumes: entries(volumes, (name) => ({ name })) } : {}),
    ...(networks.length > 0 ? { networks: entries(networks, () => ({ external: true })) } : {}),
  };
  const { unwritten } = wordsIn(language).shell;
  const remarks = left.map((flag) => `# ${unwritten(flag)}\n`).join('');
  return yamlOf(file) + remarks;
}

function entries(names: readonly string[], of: (name: string) => YamlValue): YamlValue {
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

/** In a Compose file `$` begins a variable; `$$` is the sign. */
function escaped(value: YamlValue): YamlValue {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => escaped(one) as string);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escaped(one)]));
}
