// What each shell needs for completion: a few lines that ask the program itself, so that they never grow old.
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** Meanings are shown where bash lists what is possible, and never where it writes a word into the line; names of files are its own matter. */
const bash = String.raw`# docker-learn: completion for bash
_docker_learn() {
  local line word says
  COMPREPLY=()
  while IFS= read -r line; do
    word=${'$'}{line%%$'\t'*}
    says=${'$'}{line#*$'\t'}
    case $word in
      :*) COMPREPLY=(); return ;;
    esac
    [ "$COMP_TYPE" = 63 ] && [ -n "$says" ] && word="$word  ($says)"
    COMPREPLY+=("$word")
  done < <(docker-learn completion words -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _docker_learn docker-learn
`;

const zsh = String.raw`#compdef docker-learn
# docker-learn: completion for zsh
_docker_learn() {
  local line word says
  local -a found
  while IFS= read -r line; do
    word=${'$'}{line%%$'\t'*}
    says=${'$'}{line#*$'\t'}
    case $word in
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    found+=("${'$'}{word//:/\\:}${'$'}{says:+:$says}")
  done < <(docker-learn completion words -- "${'$'}{(@Q)words[2,CURRENT]}" 2>/dev/null)
  _describe -V docker-learn found
}
if [ "$funcstack[1]" = _docker_learn ]; then
  _docker_learn "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _docker_learn docker-learn
fi
`;

const fish = String.raw`# docker-learn: completion for fish
function __docker_learn
  set -l typed (commandline -opc)
  set -l current (commandline -ct | string collect --allow-empty)
  set -l found (docker-learn completion words -- $typed[2..-1] $current 2>/dev/null)
  switch "$found[1]"
    case ':files'
      __fish_complete_path $current
    case ':folders'
      __fish_complete_directories $current
    case '*'
      printf '%s\n' $found
  end
end
complete -c docker-learn -f -k -a '(__docker_learn)'
`;

/** Its older versions hand no empty word over, so what is not begun yet is a blank. */
const powershell = String.raw`# docker-learn: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName docker-learn -ScriptBlock {
  param($current, $line, $cursor)
  $typed = @($line.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString().Trim('"', "'") })
  $before = [Console]::OutputEncoding
  [Console]::OutputEncoding = [Text.UTF8Encoding]::new()
  try {
    docker-learn completion words '--' @typed $(if ($current) { $current } else { ' ' }) 2>$null | ForEach-Object {
      $word, $says = $_ -split [char]9, 2
      if (-not $word.StartsWith(':')) {
        [Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $(if ($says) { $says } else { $word }))
      }
    }
  } finally { [Console]::OutputEncoding = $before }
}
`;

export const completionScripts: ReadonlyMap<Shell, string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
  ['powershell', powershell],
]);
