// Package table looks rows up by their keys. Such a table is data as it stands; a map is
// built when the program starts.
package table

import "strings"

// Find looks a key up among rows of a key and a value.
func Find[R ~struct {
	Key   K
	Value V
}, K comparable, V any](list []R, key K) (value V, ok bool) {
	for i := range list {
		row := struct {
			Key   K
			Value V
		}(list[i])
		if row.Key == key {
			return row.Value, true
		}
	}
	return value, false
}

// Keys are keys parted by blanks.
type Keys string

// Has reports whether a key is among them.
//
//go:noinline
func (k Keys) Has(key string) bool {
	return key != "" && strings.Contains(" "+string(k)+" ", " "+key+" ")
}
