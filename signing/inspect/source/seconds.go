package source

import (
	"strconv"
	"strings"
)

// inSeconds are clocks as they count milliseconds, without their blanks, and the same in
// seconds. seen: the documentation of the languages.
var inSeconds = [...]struct{ milliseconds, seconds string }{
	{"Date.now()", "Math.floor(Date.now() / 1000)"},
	{"newDate().getTime()", "Math.floor(Date.now() / 1000)"},
	{"newDate().valueOf()", "Math.floor(Date.now() / 1000)"},
	{"+newDate()", "Math.floor(Date.now() / 1000)"},
	{"moment().valueOf()", "moment().unix()"},
	{"dayjs().valueOf()", "dayjs().unix()"},
	{"time()*1000", "time()"},
	{"(int)(microtime(true)*1000)", "time()"},
	{"round(microtime(true)*1000)", "time()"},
	{"microtime(true)*1000", "time()"},
	{"int(round(time.time()*1000))", "int(time.time())"},
	{"int(time.time()*1000)", "int(time.time())"},
	{"round(time.time()*1000)", "int(time.time())"},
	{"Time.now.to_i*1000", "Time.now.to_i"},
	{"(Time.now.to_f*1000).to_i", "Time.now.to_i"},
	{"(Time.now.to_f*1000).round", "Time.now.to_i"},
	{"System.currentTimeMillis()", "System.currentTimeMillis() / 1000"},
	{"Instant.now().toEpochMilli()", "Instant.now().getEpochSecond()"},
	{"time.Now().UnixMilli()", "time.Now().Unix()"},
	{"DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()"},
	{"DateTimeOffset.Now.ToUnixTimeMilliseconds()", "DateTimeOffset.Now.ToUnixTimeSeconds()"},
	{"DateTime.now().millisecondsSinceEpoch", "DateTime.now().millisecondsSinceEpoch ~/ 1000"},
	{"System.system_time(:millisecond)", "System.system_time(:second)"},
	{":os.system_time(:millisecond)", ":os.system_time(:second)"},
}

// InSeconds is an expression that asks a clock of milliseconds, and adds a product of
// numbers at most, in seconds: that product as well, where it is of milliseconds. It is
// empty where that is not certain. added is how many seconds the expression adds to
// milliseconds, 0 where it adds none.
func InSeconds(expression string) (with string, added int64) {
	compact := strings.TrimSuffix(strings.Join(strings.Fields(expression), ""), ";")
	for _, clock := range inSeconds {
		product, rest, ok := strings.Cut(compact, clock.milliseconds)
		if !ok || product != "" && rest != "" {
			continue
		}
		if product == "" {
			product, ok = strings.CutPrefix(rest, "+")
		} else {
			product, ok = strings.CutSuffix(product, "+")
		}
		switch {
		case product == "":
			return clock.seconds, 0
		case !ok:
			continue
		}
		if list, seconds := productInSeconds(product); list != "" {
			return clock.seconds + " + " + list, seconds
		}
		break
	}
	return "", 0
}

// productInSeconds is a product of whole numbers without its factor of 1000; without one it
// counts seconds already, and is told as how many. It is empty for anything else, and where
// a round number may be of either: of whole minutes in milliseconds, or whole days in seconds.
func productInSeconds(product string) (list string, seconds int64) {
	var kept []string
	thousands, n := 0, int64(1)
	for _, factor := range strings.Split(product, "*") {
		value, err := strconv.ParseInt(strings.ReplaceAll(factor, "_", ""), 10, 32)
		switch {
		case err != nil || value <= 0:
			return "", 0
		case factor == "1000":
			thousands++
		default:
			kept, n = append(kept, factor), n*value
		}
	}
	list = strings.Join(kept, " * ")
	switch {
	case thousands > 1 || len(kept) == 0 || n > 1<<40:
		return "", 0
	case thousands == 1:
		return list, 0
	case !strings.Contains(list, "000"):
		return list, n
	case len(kept) != 1:
		return "", 0
	}
	const minute, day = 60_000, 86_400
	switch minutes, days := n%minute == 0, n%day == 0 && n < 1000*day; {
	case minutes && !days: // in milliseconds
		return strconv.FormatInt(n/1000, 10), 0
	case days && !minutes:
		return list, n
	}
	return "", 0
}
