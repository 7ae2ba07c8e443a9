package source

import "strings"

// inSeconds are clocks as they count milliseconds, without their blanks, and the same in
// seconds. seen: the documentation of the languages.
var inSeconds = [...]struct{ milliseconds, seconds string }{
	{"Date.now()", "Math.floor(Date.now() / 1000)"},
	{"newDate().getTime()", "Math.floor(Date.now() / 1000)"},
	{"time()*1000", "time()"},
	{"(int)(microtime(true)*1000)", "time()"},
	{"microtime(true)*1000", "time()"},
	{"int(time.time()*1000)", "int(time.time())"},
	{"Time.now.to_i*1000", "Time.now.to_i"},
	{"System.currentTimeMillis()", "System.currentTimeMillis() / 1000"},
	{"time.Now().UnixMilli()", "time.Now().Unix()"},
}

// InSeconds is an expression that asks a clock of milliseconds, and adds a product of
// numbers at most, in seconds: that product as well, where it is of milliseconds. It is
// empty where that is not certain.
func InSeconds(expression string) string {
	compact := strings.Join(strings.Fields(expression), "")
	for _, clock := range inSeconds {
		rest, ok := strings.CutPrefix(compact, clock.milliseconds)
		if !ok {
			continue
		}
		if rest == "" {
			return clock.seconds
		}
		if product, ok := strings.CutPrefix(rest, "+"); ok {
			if more := productInSeconds(product); more != "" {
				return clock.seconds + " + " + more
			}
		}
		break
	}
	return ""
}

// productInSeconds is a product of whole numbers without its factor of 1000; without one it
// counts seconds already. It is empty for anything else, and where a round number may be
// of either.
func productInSeconds(product string) string {
	var kept []string
	thousands := 0
	for factor := range strings.SplitSeq(product, "*") {
		switch {
		case factor == "" || strings.Trim(factor, "0123456789_") != "":
			return ""
		case factor == "1000":
			thousands++
		default:
			kept = append(kept, factor)
		}
	}
	list := strings.Join(kept, " * ")
	if thousands > 1 || len(kept) == 0 || thousands == 0 && strings.Contains(list, "000") {
		return ""
	}
	return list
}
