// Go templates: what Engine 28's client printed for each of these, values and complaints.
import { expect, test } from 'vitest';
import { compile, execute } from '../../../src/sandbox/client/template/execute.ts';
import { templateFunctions } from '../../../src/sandbox/client/template/functions.ts';
import { rawOf } from '../../../src/sandbox/client/template/print.ts';
import {
  anyType,
  decodeSchema,
  struct,
  type GoType,
} from '../../../src/sandbox/client/template/type.ts';

const types = decodeSchema(`
Health | Status:string
State | Status:string Running:bool Pid:int Health?:*Health
Base | A@Base:string B@Base:int
Container | ID(Id):string Name:string Args:[]string Labels:map:string State:*State Ports:pmap:[]string Timeout:duration A@Base:string B@Base:int Last:string
`);
const container = types.get('Container') as GoType;
const value = struct({
  ID: '0da23a2f95bc',
  Name: '/web',
  Args: ['1000', 'a b'],
  Labels: new Map([
    ['b', '<2>'],
    ['a', '1'],
  ]),
  State: struct({ Status: 'running', Running: true, Pid: 733, Health: null }),
  Ports: new Map(),
  Timeout: 90e9,
  A: 'x',
  B: 2,
  Last: 'z',
});

test.each([
  ['{{.Name}}', '/web'],
  ['{{.Args}}', '[1000 a b]'],
  ['{{.Labels}}', 'map[a:1 b:<2>]'],
  ['{{json .Labels}}', '{"a":"1","b":"<2>"}'],
  ['{{json .State}}', '{"Status":"running","Running":true,"Pid":733}'],
  ['{{.State}}', '{running true 733 <nil>}'],
  ['{{.State.Health}}', '<nil>'],
  ['{{.Labels.none}}', '<no value>'],
  ['{{index .Labels "none"}}', ''],
  ['{{index .Args 1}}', 'a b'],
  ['{{len .Args}} {{len .Name}}', '2 4'],
  ['{{range .Args}}<{{.}}>{{end}}', '<1000><a b>'],
  ['{{range $i, $a := .Args}}{{$i}}={{$a}};{{end}}', '0=1000;1=a b;'],
  ['{{range $k, $v := .Labels}}{{$k}}{{$v}}{{else}}none{{end}}', 'a1b<2>'],
  ['{{range .Ports}}x{{else}}none{{end}}', 'none'],
  ['{{with .State}}{{.Status}}{{end}}', 'running'],
  ['{{if eq .State.Status "running"}}up{{else}}down{{end}}', 'up'],
  ['{{if and .State.Running (gt .State.Pid 5)}}yes{{end}}', 'yes'],
  ['{{printf "%s-%d" .Name .State.Pid | len}}', '8'],
  ['{{printf "%.3s|%5d|%-5s|%v|%q" .Name 7 "ab" true "x"}}', '/we|    7|ab   |true|"x"'],
  ['{{printf "%d" .Name}}', '%!d(string=/web)'],
  ['{{split .Name "/"}}', '[ web]'],
  ['{{join .Args ","}}', '1000,a b'],
  ['{{upper .Name}} {{title "ab cd"}} {{pad .Name 1 2}}|', '/WEB Ab Cd  /web  |'],
  ['{{truncate .ID 4}} {{slice .ID 0 3}}', '0da2 0da'],
  ['{{ .Name }}\n{{- .ID | len -}}\n x', '/web12x'],
  ['{{/* nothing */}}a', 'a'],
  ['{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}', '12'],
  ['{{"a\\tb"}}{{`q`}}', 'a\tbq'],
  ['{{not true}} {{or "" "x"}} {{and 1 0}}', 'false x 0'],
  ['{{println .Name}}', '/web\n'],
  ['{{html "<a>"}}', '&lt;a&gt;'],
  ['{{.Timeout}}', '1m30s'],
  ['{{define "n"}}[{{.}}]{{end}}{{template "n" .Name}}', '[/web]'],
  ['{{range .Args}}{{if eq . "1000"}}{{continue}}{{end}}{{.}}{{end}}', 'a b'],
])('%s', (text, expected) => {
  expect(execute(compile(text, templateFunctions), { type: container, value })).toBe(expected);
});

test.each([
  ['{{.Name', '1: unclosed action'],
  ['{{foo .Name}}', '1: function "foo" not defined'],
  ['{{range .Args}}{{.}}', '1: unexpected EOF'],
  ['{{end}}', '1: unexpected {{end}}'],
  ['{{}}', '1: missing value for command'],
  ['{{if}}x{{end}}', '1: missing value for if'],
  ['{{$y}}', '1: undefined variable "$y"'],
])('%s is refused before it runs', (text, expected) => {
  expect(() => compile(text, templateFunctions)).toThrow(expected);
});

test.each([
  ['{{.Foo}}', ':1:2: executing "" at <.Foo>: can\'t evaluate field Foo in type Container'],
  [
    '{{.State.Health.Status}}',
    ':1:8: executing "" at <.State.Health.Status>: nil pointer evaluating *Health.Status',
  ],
  [
    '{{index .Args 5}}',
    ':1:2: executing "" at <index .Args 5>: error calling index: index out of range: 5',
  ],
  [
    '{{index .Args "a"}}',
    ':1:2: executing "" at <index .Args "a">: error calling index: cannot index slice/array with type string',
  ],
  ['{{json}}', ':1:2: executing "" at <json>: wrong number of args for json: want 1 got 0'],
  ['{{lower 5}}', ':1:8: executing "" at <5>: expected string; found 5'],
  [
    '{{eq .State.Pid "5"}}',
    ':1:2: executing "" at <eq .State.Pid "5">: error calling eq: incompatible types for comparison',
  ],
  ['{{nil}}', ':1:2: executing "" at <nil>: nil is not a command'],
])('%s fails while it runs', (text, expected) => {
  expect(() => execute(compile(text, templateFunctions), { type: container, value })).toThrow(
    expected,
  );
});

test.each([
  ['{{.Id}}', '0da23a2f95bc'],
  ['{{eq .State.Pid "733"}}', 'true'],
  ['{{.Ports}}', 'map[]'],
])('%s is found in the JSON as it is', (text, expected) => {
  const raw = { type: anyType, value: rawOf(value, container) };
  expect(execute(compile(text, templateFunctions), raw, { missingKeyFails: true })).toBe(expected);
});

test('a key that the JSON has not is an error', () => {
  const raw = { type: anyType, value: rawOf(value, container) };
  expect(() =>
    execute(compile('{{.Foo}}', templateFunctions), raw, { missingKeyFails: true }),
  ).toThrow('map has no entry for key "Foo"');
});
