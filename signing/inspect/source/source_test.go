package source

import (
	"strings"
	"testing"
)

func outline(s string) string {
	var out []string
	for _, p := range Policies(s, strings.Contains(s, "ilestack")) {
		line := p.JSON
		for _, o := range p.Open {
			line += " " + o.Key + "=" + s[o.From:o.To]
			if o.Milliseconds {
				line += "!ms"
			}
		}
		if p.Maker != "" {
			line += " by " + p.Maker
		}
		if p.Lasts {
			line += " lasts"
		}
		if p.Rest {
			line += " …"
		}
		out = append(out, line)
	}
	return strings.Join(out, " | ")
}

func TestPolicies(t *testing.T) {
	for name, row := range map[string]struct{ code, want string }{
		"JavaScript":              {`getSecurity({ expiry: Math.floor(Date.now() / 1000) + 60, call: ['read', "pick"], handle }, secret)`, `{"call":["read","pick"]} expiry=Math.floor(Date.now() / 1000) + 60 handle=handle by getSecurity`},
		"JavaScript, constants":   {"const calls = ['read'];\nconst ttl = 60;\nconst policy = { expiry: ttl, call: calls }; // filestack\ncreateHmac('sha256', s)", `{"expiry":60,"call":["read"]}`},
		"JavaScript, a parameter": {"function f(call = ['read'],\n ttl) {\n return getSecurity({ call, expiry: 1893456000 }, s) }", `{"expiry":1893456000} call=call by getSecurity`},
		"JavaScript, comments":    {"getSecurity({\n // the end, in seconds\n expiry: 1893456000, // 2030\n /* which */ call: ['read'], // it's all\n}, s)", `{"expiry":1893456000,"call":["read"]} by getSecurity`},
		"JavaScript, a spread":    {"getSecurity({ ...options, expiry: 1893456000 }, s)", `{"expiry":1893456000} by getSecurity …`},
		"milliseconds":            {"const policy = { expiry: Date.now() + 3600000, call: ['pick'] }; // Filestack", `{"call":["pick"]} expiry=Date.now() + 3600000!ms`},
		"a format":                {`f'{{"expiry": "{expiry}", "call": ["read"]}}'`, `{"call":["read"]} expiry="{expiry}"`},
		"milliseconds, above":     {"const expiry = new Date().getTime() + 6e5;\nconst policy = { expiry, call: ['pick'] }; // Filestack", `{"call":["pick"]} expiry=expiry!ms`},
		"seconds, above":          {"const expiry = Math.round(new Date().getTime() / 1000) + 60;\nconst policy = { expiry, call: ['pick'] }; // Filestack", `{"call":["pick"]} expiry=expiry`},
		"fields":                  {"var policy = {};\npolicy.expiry = now() + 60;\npolicy['call'] = ['read'];\npolicy.handle = 'abc'; // filestack", `{"call":["read"],"handle":"abc"} expiry=now() + 60`},
		"Python":                  {"policy = {\"expiry\": int(time.time()) + 3600, \"call\": [\"read\", \"stat\"]}  # filestack\nhmac.new(k, p, sha256)", `{"call":["read","stat"]} expiry=int(time.time()) + 3600`},
		"Python, dict":            {"Security(dict(expiry=1893456000, call=('read', 'convert')), SECRET)", `{"expiry":1893456000,"call":["read","convert"]} by Security`},
		"PHP":                     {`new FilestackSecurity($secret, ['expiry' => time() + 60, 'call' => array('read'), 'maxSize' => 10 * 1024 * 1024])`, `{"call":["read"],"maxSize":10485760} expiry=time() + 60 by FilestackSecurity`},
		"PHP, fields":             {"$policy->expiry = strtotime('+1 day');\n$policy->call = ['read']; // filepicker, filestack", `{"call":["read"]} expiry=strtotime('+1 day')`},
		"Ruby, the gem":           {"FilestackSecurity.new(secret, options: { expiry: 3600, call: %w[read convert] })", `{"call":["read","convert"]} expiry=3600 by FilestackSecurity.new lasts`},
		"Ruby, a moment":          {"FilestackSecurity.new(secret, options: { expiry: 18934560000, call: %w[read] })", `{"expiry":18934560000,"call":["read"]} by FilestackSecurity.new lasts`},
		"Ruby, by hand":           {"policy = { expiry: 1.hour.from_now.to_i, call: [:read, :store] }.to_json # filestack\nOpenSSL::HMAC.hexdigest('sha256', s, p)", `{"call":["read","store"]} expiry=1.hour.from_now.to_i`},
		"Ruby, arrows":            {"policy = { :expiry => 1893456000, 'call' => ['read'] } # filestack", `{"expiry":1893456000,"call":["read"]}`},
		"Go, a map":               {"p := map[string]interface{}{\"expiry\": time.Now().Add(time.Hour).Unix(), \"call\": []string{\"read\"}} // filestack", `{"call":["read"]} expiry=time.Now().Add(time.Hour).Unix()`},
		"Go, the library":         {"security.NewSecurity(secret, &security.Policy{\n\tExpiry: 1893456000,\n\tCall: []string{\"read\"},\n\tMaxSize: 1_000,\n})", `{"expiry":1893456000,"call":["read"],"maxSize":1000} by security.NewSecurity`},
		"Go, fields":              {"var p security.Policy\np.Expiry = time.Now().Add(ttl).Unix()\np.Call = []string{\"pick\"}\nreturn security.NewSecurity(secret, &p) // filestack", `{"call":["pick"]} expiry=time.Now().Add(ttl).Unix()`},
		"Java, one by one":        {"new Policy.Builder().expiry(soon).addCall(Policy.CALL_READ).addCall(Policy.CALL_STORE).build()", `{"call":["read","store"]} expiry=soon by Policy.Builder`},
		"Java, one call":          {"new Policy.Builder().expiry(soon).call(Policy.CALL_READ).build()", `{"call":["read"]} expiry=soon by Policy.Builder`},
		"Java, the library":       {"new Policy.Builder()\n  .expiry(System.currentTimeMillis() / 1000 + 60)\n  .call(Policy.CALL_READ, Policy.CALL_STORE)\n  .build(secret)", `{"call":["read","store"]} expiry=System.currentTimeMillis() / 1000 + 60 by Policy.Builder`},
		"Java, a map":             {"JSONObject policy = new JSONObject();\npolicy.put(\"expiry\", System.currentTimeMillis() + 1000);\npolicy.put(\"call\", List.of(\"read\")); // filestack", `{"call":["read"]} expiry=System.currentTimeMillis() + 1000!ms`},
		"Java, Map.of":            {"Map.of(\"expiry\", 1893456000L, \"call\", List.of(\"read\")) // filestack", `{"expiry":1893456000,"call":["read"]}`},
		"R":                       {"toJSON(list(expiry = as.integer(t) + 60, call = list('read'))) # filestack policy", `{"call":["read"]} expiry=as.integer(t) + 60`},
		"Scala":                   {"val policy = Json.obj(\"expiry\" -> (now + 60), \"call\" -> Json.arr(\"read\")) // filestack", `{"call":["read"]} expiry=(now + 60)`},
		"Groovy, seconds":         {"def policy = [expiry: System.currentTimeMillis().intdiv(1000) + 60, call: ['read']] // filestack", `{"call":["read"]} expiry=System.currentTimeMillis().intdiv(1000) + 60`},
		"PostgreSQL":              {"SELECT json_build_object('expiry', now() + 60, 'call', json_build_array('read')) -- filestack policy", `{"call":["read"]} expiry=now() + 60`},
		"MySQL":                   {"SELECT JSON_OBJECT('expiry', 1893456000, 'call', JSON_ARRAY('read', 'stat')) -- filestack policy", `{"expiry":1893456000,"call":["read","stat"]}`},
		"Objective-C":             {"NSDictionary *policy = @{@\"expiry\": @1893456000, @\"call\": @[@\"read\", @\"stat\"]}; // filestack", `{"expiry":1893456000,"call":["read","stat"]}`},
		"Objective-C, boxed":      {"NSDictionary *policy = @{@\"expiry\": @(exp), @\"call\": @[@\"read\"]}; // filestack", `{"call":["read"]} expiry=@(exp)`},
		"Kotlin":                  {"mapOf(\"expiry\" to 1893456000, \"call\" to listOf(\"read\")) // filestack", `{"expiry":1893456000,"call":["read"]}`},
		"Swift, one closed less":  {"let policy = Policy(expiry: .distantFuture, call: [.pick]\nguard let s = try? Security(policy: policy) else { return } // Filestack", `{"call":["pick"]} expiry=.distantFuture by Policy`},
		"Swift":                   {"let policy = Policy(expiry: .distantFuture, call: [.pick, .writeURL, .store]) // Filestack", `{"call":["pick","writeUrl","store"]} expiry=.distantFuture by Policy`},
		"C#":                      {"var policy = new { expiry = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60, call = new[] { \"read\" } }; // filestack", `{"call":["read"]} expiry=DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60`},
		"C#, a dictionary":        {"new Dictionary<string, object> { { \"expiry\", 1893456000 }, { \"call\", new[] { \"read\" } } } // filestack", `{"expiry":1893456000,"call":["read"]}`},
		"C#, an index":            {"new Dictionary<string, object> { [\"expiry\"] = 1893456000, [\"call\"] = new[] { \"read\" } } // filestack", `{"expiry":1893456000,"call":["read"]}`},
		"Elixir":                  {"policy = %{expiry: System.os_time(:second) + 60, call: [\"read\"]} # filestack", `{"call":["read"]} expiry=System.os_time(:second) + 60`},
		"Perl":                    {"my $policy = { expiry => time + 60, call => [qw(read stat)] }; # filestack", `{"call":["read","stat"]} expiry=time + 60`},
		"Rails":                   {"config.filestack_rails.security = { expiry: 3600, call: ['read'] }", `{"call":["read"]} expiry=3600 by filestack_rails.security lasts`},
		"a misspelled key":        {"const policy = { expires: 1893456000, calls: ['read'] }; // filestack", `{"expires":1893456000,"calls":["read"]}`},
		// neighbors
		"a cookie":         {"document.cookie = serialize('a', b, { expires: 7, path: '/' }); // filestack", ""},
		"a token":          {"const token = { expiry: Date.now(), value: x }; // filestack", ""},
		"another's policy": {"const policy = { expiry: 1893456000, rules: [] };", ""},
		"S3":               {"s3.getSignedUrl('getObject', { Bucket: b, Expires: 60 }) // filestack", ""},
		"prose":            {"the policy expires (in Filestack) on Monday, call: me", ""},
		"a cache's policy": {"const cachePolicy = { expiry: 60, maxSize: 100 }; // filestack", ""},
		"a cache":          {"cache.set('filestack', v, { expiry: 60 })", ""},
	} {
		if got := outline(row.code); strings.TrimSpace(got) != strings.TrimSpace(row.want) {
			t.Errorf("%s:\n got %s\nwant %s", name, got, row.want)
		}
	}
}
