/** What each shell is given: it asks the command itself, and where that says nothing it completes files. */
export const scripts = {
  bash: `_touchstone() {
  local IFS=$'\\n'
  COMPREPLY=($(touchstone complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -o bashdefault -F _touchstone touchstone
`,
  zsh: `#compdef touchstone
_touchstone() {
  local -a found
  found=("\${(@f)$(touchstone complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _touchstone touchstone
`,
  fish: `function __touchstone_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (touchstone complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c touchstone -f -a '(__touchstone_complete)'
`
} as const
