package reply

import "strings"

// entry is a row of a table that is looked up by its key. Such a table is data as it
// stands; a map is built when the program starts.
type entry[K comparable, V any] struct {
	key   K
	value V
}

// find looks a key up.
func find[K comparable, V any](list []entry[K, V], key K) (value V, ok bool) {
	for i := range list {
		if list[i].key == key {
			return list[i].value, true
		}
	}
	return value, false
}

// keys are the keys of messages, parted by blanks.
type keys string

func (k keys) has(key string) bool {
	return key != "" && strings.Contains(" "+string(k)+" ", " "+key+" ")
}
