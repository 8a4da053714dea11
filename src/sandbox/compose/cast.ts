// Texts that stand where numbers or yes and no are wanted, as after a variable was replaced.
import { ComposeFailure } from './failure.ts';
import type { Data } from './yaml-text.ts';

const booleans =
  /^services\.[^.]+\.(?:init|privileged|read_only|tty|stdin_open|oom_kill_disable|healthcheck\.disable|volumes\.\[\]\.read_only)$|^(?:networks|volumes)\.[^.]+\.(?:external|internal|attachable|enable_ipv6)$|^(?:secrets|configs)\.[^.]+\.external$/;
const integers =
  /^services\.[^.]+\.(?:scale|oom_score_adj|mem_swappiness|pids_limit|cpu_shares|healthcheck\.retries|ulimits\.[^.]+(?:\.(?:soft|hard))?|ports\.\[\]\.target|deploy\.replicas)$/;
const floats = /^services\.[^.]+\.cpus$/;

export function cast(data: Data, path: string, warn: (message: string) => void): Data {
  if (Array.isArray(data)) return data.map((each) => cast(each, `${path}.[]`, warn));
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        cast(value, path === '' ? key : `${path}.${key}`, warn),
      ]),
    );
  if (typeof data !== 'string') return data;
  const refused = (why: string) =>
    new ComposeFailure(
      `error while interpolating ${path}: failed to cast to expected type: ${why}`,
    );
  if (booleans.test(path)) {
    const isYes = /^(?:true|y|yes|on)$/i.test(data);
    if (!isYes && !/^(?:false|n|no|off)$/i.test(data)) throw refused(`invalid boolean: ${data}`);
    if (!/^(?:true|false)$/i.test(data))
      warn(
        `${JSON.stringify(data)} for boolean is not supported by YAML 1.2, please use \`${isYes}\``,
      );
    return isYes;
  }
  if (integers.test(path)) {
    if (/^[-+]?\d+$/.test(data)) return Number(data);
    throw refused(`strconv.Atoi: parsing ${JSON.stringify(data)}: invalid syntax`);
  }
  if (!floats.test(path)) return data;
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(data)) return Number(data);
  throw refused(`strconv.ParseFloat: parsing ${JSON.stringify(data)}: invalid syntax`);
}
