# bash completion for policybench. It needs bash alone, 3.2 or later.

# __policybench_words puts together what readline takes apart at = and :, up to the
# cursor, into the array words. Its last is the one to complete.
__policybench_words() {
    local line=${COMP_LINE:0:COMP_POINT} rest word i
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        rest=${line#"${line%%[![:space:]]*}"}
        if ((i == COMP_CWORD)); then
            word=$rest
        fi
        if ((i > 0)) && [[ $rest == "$line" ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        line=${rest#"$word"}
    done
}

__policybench_complete() {
    local words current before= answer directive candidate
    __policybench_words
    COMPREPLY=()
    answer=$("${words[0]}" __complete "${words[@]:1}" 2>/dev/null) || return
    directive=${answer##*:}
    # The answer to --flag=value is values. readline replaces what stands behind the
    # last = or :, and the whole word where these do not part words.
    current=${words[${#words[@]} - 1]}
    if [[ $current == -*=* ]]; then
        before=${current%%=*}=
        current=${current#*=}
    fi
    while IFS= read -r candidate; do
        candidate=${candidate%%$'\t'*}
        if [[ -n $candidate && $candidate == "$current"* ]]; then
            COMPREPLY+=("$before$candidate")
        fi
    done <<<"${answer%:*}"
    if ((${#COMPREPLY[@]} == 0 && !(directive & 4))); then
        compopt -o filenames 2>/dev/null
        while IFS= read -r candidate; do
            COMPREPLY+=("$before$candidate")
        done < <(compgen -f -- "$current")
    elif ((directive & 2)); then
        compopt -o nospace 2>/dev/null
    fi
    __policybench_cut "$before$current"
}

# __policybench_cut takes from the replies what readline keeps of a word.
__policybench_cut() {
    local kept= i
    [[ $COMP_WORDBREAKS == *=* && $1 == *=* ]] && kept=${1%"${1##*=}"}
    [[ $COMP_WORDBREAKS == *:* && ${1#"$kept"} == *:* ]] && kept=${1%"${1##*:}"}
    for i in "${!COMPREPLY[@]}"; do
        COMPREPLY[i]=${COMPREPLY[i]#"$kept"}
    done
}

complete -F __policybench_complete policybench
