package signer

import (
	"slices"
	"strings"
	"testing"
)

// said is a slip in a word.
func said(slip *Slip) string {
	switch slip.Fault {
	case SignsJSON:
		return "json"
	case OtherHash:
		return Algorithm(slip.Digits)
	case HashAlone:
		return "hash"
	case NotInHex:
		return "base64"
	case SignsLines:
		return "lines"
	case Swapped:
		return "swapped"
	}
	return "line end"
}

// What makes every signature of a program wrong, in the languages that people write
// servers in, each beside the same done right.
func TestSlips(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"Node, base64", "crypto.createHmac('sha256', s).update(p).digest('base64')", "base64"},
		{"Node, base64url", `createHmac("sha256", s).update(p).digest("base64url")`, "base64"},
		{"Node, bytes in base64", "createHmac('sha256', s).update(p).digest().toString('base64')", "base64"},
		{"Node, SHA-1", "crypto.createHmac('sha1', s).update(p).digest('hex')", "SHA-1"},
		{"Node, SHA-512", "crypto.createHmac('sha512', s).update(p).digest('hex')", "SHA-512"},
		{"Node", "crypto.createHmac('sha256', s).update(Buffer.from(j).toString('base64')).digest('hex')", ""},
		{"PHP, SHA-1", "hash_hmac('sha1', $p, $s)", "SHA-1"},
		{"PHP, MD5", `hash_hmac("md5", $p, $s)`, "MD5"},
		{"PHP, base64", "base64_encode(hash_hmac('sha256', $p, $s, true))", "base64"},
		{"PHP", "$p = base64_encode($j); hash_hmac('sha256', $p, $s)", ""},
		{"Python, SHA-1", "hmac.new(s, p, hashlib.sha1).hexdigest()", "SHA-1"},
		{"Python, by name", "hmac.new(s, p, digestmod='sha512').hexdigest()", "SHA-512"},
		{"Python, base64", "base64.b64encode(hmac.new(s, p, hashlib.sha256).digest())", "base64"},
		{"Python, in two lines", "digest = hmac.new(s, p, hashlib.sha256).digest()\nsig = base64.urlsafe_b64encode(digest)", "base64"},
		{"Python", "p = base64.urlsafe_b64encode(j)\nhmac.new(s, p, hashlib.sha256).hexdigest()", ""},
		{"Ruby, SHA-1", "OpenSSL::HMAC.hexdigest('sha1', s, p)", "SHA-1"},
		{"Ruby, a digest", "OpenSSL::HMAC.hexdigest(OpenSSL::Digest.new('sha1'), s, p)", "SHA-1"},
		{"Ruby, base64", "Base64.strict_encode64(OpenSSL::HMAC.digest('sha256', s, p))", "base64"},
		{"Ruby", "p = Base64.urlsafe_encode64(j)\nOpenSSL::HMAC.hexdigest('sha256', s, p)", ""},
		{"Go, SHA-1", "mac := hmac.New(sha1.New, s)", "SHA-1"},
		{"Go, base64", "mac := hmac.New(sha256.New, s)\nsig := base64.URLEncoding.EncodeToString(mac.Sum(nil))", "base64"},
		{"Go", "p := base64.URLEncoding.EncodeToString(j)\nmac := hmac.New(sha256.New, s)\nhex.EncodeToString(mac.Sum(nil))", ""},
		{"Java, SHA-1", `Mac.getInstance("HmacSHA1")`, "SHA-1"},
		{"Java, base64", `Mac mac = Mac.getInstance("HmacSHA256"); Base64.getEncoder().encodeToString(mac.doFinal(p))`, "base64"},
		{"C#, SHA-1", "new HMACSHA1(key)", "SHA-1"},
		{"C#, base64", "var h = new HMACSHA256(key); Convert.ToBase64String(h.ComputeHash(p))", "base64"},
		{"openssl, SHA-1", "openssl dgst -sha1 -hmac $S", "SHA-1"},
		{"openssl, base64", "openssl dgst -sha256 -hmac $S -binary | base64", "base64"},
		{"openssl", "base64 | openssl dgst -sha256 -hmac $S", ""},
		{"crypto-js, base64", "CryptoJS.HmacSHA256(p, s).toString(CryptoJS.enc.Base64)", "base64"},
		{"Elixir, SHA-1", ":crypto.mac(:hmac, :sha, s, p)", "SHA-1"},
		{"Elixir, base64", ":crypto.mac(:hmac, :sha256, s, p) |> Base.encode64()", "base64"},
		{"Elixir", "p = j |> Base.url_encode64()\n:crypto.mac(:hmac, :sha256, s, p) |> Base.encode16(case: :lower)", ""},
		{"Node, JSON", "crypto.createHmac('sha256', s).update(JSON.stringify(policy)).digest('hex')", "json"},
		{"Node, JSON of an object", "createHmac('sha256', s)\n  .update( JSON.stringify({ expiry, call }) )\n  .digest('hex')", "json"},
		{"Node, JSON of something else", "createHmac('sha256', s).update(JSON.stringify(req.body)).digest('hex')", ""},
		{"Node, JSON in base64", "createHmac('sha256', s).update(btoa(JSON.stringify(policy))).digest('hex')", ""},
		{"Node, JSON and SHA-1", "createHmac('sha1', s).update(JSON.stringify(policy)).digest('hex')", "json SHA-1"},
		{"crypto-js, JSON", "CryptoJS.HmacSHA256(JSON.stringify(policyObj), s).toString()", "json"},
		{"PHP, JSON", "hash_hmac('sha256', json_encode($policy), $s)", "json"},
		{"PHP, JSON of an array", `hash_hmac("sha256", json_encode(['expiry' => $e]), $s)`, "json"},
		{"PHP, JSON in base64", "hash_hmac('sha256', base64_encode(json_encode($policy)), $s)", ""},
		{"Python, JSON", "hmac.new(s.encode(), json.dumps(policy).encode(), hashlib.sha256).hexdigest()", "json"},
		{"Python, JSON in base64", "hmac.new(s, base64.urlsafe_b64encode(json.dumps(policy).encode()), hashlib.sha256).hexdigest()", ""},
		{"Ruby, JSON", "OpenSSL::HMAC.hexdigest('sha256', secret, policy.to_json)", "json"},
		{"Ruby, JSON in base64", "OpenSSL::HMAC.hexdigest('sha256', secret, Base64.urlsafe_encode64(policy.to_json))", ""},
		{"JSON by its name, with a URL", "const policy = JSON.stringify({expiry: e})\nconst s = createHmac('sha256', k).update(policy).digest('hex')\nconst u = `https://a.example/x?policy=${btoa(policy)}&signature=${s}`", "json"},
		{"JSON of what the policy is made of", "policy = base64.urlsafe_b64encode(json.dumps(d).encode())\nsignature = hmac.new(secret, json.dumps(d).encode(), hashlib.sha256).hexdigest()", "json"},
		{"JSON by its name of what the policy is made of", "body = json.dumps(p)\npolicy = base64.urlsafe_b64encode(json.dumps(p).encode())\nsignature = hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()", "json"},
		{"the JSON, JavaScript, by its initial", "// policy\ncreateHmac('sha256', secret).update(JSON.stringify(p)).digest('hex')", "json"},
		{"the JSON, Python, by its initial", "# policy\nhmac.new(key, json.dumps(p).encode(), hashlib.sha256)", "json"},
		{"the JSON, PHP, by its initial", "// policy\nhash_hmac('sha256', json_encode($p), $secret)", "json"},
		{"the JSON, Ruby, by its initial", "# policy\nOpenSSL::HMAC.hexdigest('sha256', secret, p.to_json)", "json"},
		{"the body of a webhook", "policy = load()\nbody = json.dumps(request.json)\nbase64.b64encode(hmac.new(secret, body.encode(), hashlib.sha256).digest())", ""},
		{"JSON of something else than the policy is made of", "policy = base64.urlsafe_b64encode(json.dumps(d).encode())\nsignature = hmac.new(secret, json.dumps(q).encode(), hashlib.sha256).hexdigest()", ""},
		{"encode64, Ruby", "encoded = Base64.encode64(policy.to_json)\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded.delete(\"\\n\")}&signature=#{sig}\"", "lines"},
		{"encode64, Ruby, gsub", "encoded = Base64.encode64(policy.to_json)\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded.gsub(/\\n/, '')}&signature=#{sig}\"", "lines"},
		{"encode64, unwrapped at once", "encoded = Base64.encode64(policy.to_json).delete(\"\\n\")\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded}&signature=#{sig}\"", ""},
		{"encode64, unwrapped before", "encoded = Base64.encode64(policy.to_json)\nencoded.delete!(\"\\n\")\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded.strip}&signature=#{sig}\"", ""},
		{"encode64, sent as it is", "encoded = Base64.encode64(policy.to_json)\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{CGI.escape(encoded)}&signature=#{sig}\"", ""},
		{"strict_encode64", "encoded = Base64.strict_encode64(policy.to_json)\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded.delete(\"\\n\")}&signature=#{sig}\"", ""},
		{"encode64, unwrapped and named again", "encoded = Base64.encode64(policy.to_json)\nencoded = encoded.delete(\"\\n\")\nsig = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"https://a.example/x?policy=#{encoded.strip}&signature=#{sig}\"", ""},
		{"encodebytes, Python", "enc = base64.encodebytes(json.dumps(policy).encode())\nsig = hmac.new(key, enc, hashlib.sha256).hexdigest()\nurl = base + enc.replace(b'\\n', b'').decode()", "lines"},
		{"Base.encode64, Elixir", "p = Base.encode64(json)\ns = :crypto.mac(:hmac, :sha256, key, p)\nString.trim(p)", ""},
		{"without padding, Go", "enc := base64.RawURLEncoding.EncodeToString(policy)\nmac := hmac.New(sha256.New, key)\nmac.Write([]byte(enc))\nsig := hex.EncodeToString(mac.Sum(nil))", ""},
		{"without padding, Python", "policy = base64.urlsafe_b64encode(j).rstrip(b'=')\nsig = hmac.new(key, policy, hashlib.sha256).hexdigest()", ""},
		{"without padding, Node", "const policy = Buffer.from(j).toString('base64url')\nconst s = createHmac('sha256', key).update(policy).digest('hex')", ""},
		{"two of them", "createHmac('sha1', a); createHmac('sha1', b)", ""},
		{"a hash of a file beside it", "hmac.new(s, p, hashlib.sha256); hashlib.sha1(f)", ""},
		{"no HMAC", "crypto.createHash('sha1').digest('base64')", ""},
		{"right, JavaScript", "const policy = Buffer.from(JSON.stringify(p)).toString('base64')\nconst s = crypto.createHmac('sha256', secret).update(policy).digest('hex')", ""},
		{"right, Python", "policy = base64.urlsafe_b64encode(json.dumps(p).encode())\nsig = hmac.new(secret, policy, hashlib.sha256).hexdigest()", ""},
		{"right, PHP", "$policy = base64_encode(json_encode($p));\n$s = hash_hmac('sha256', $policy, $secret);", ""},
		{"right, Ruby", "policy = Base64.urlsafe_encode64(p.to_json)\nOpenSSL::HMAC.hexdigest('sha256', secret, policy)", ""},
		{"right, Go", "m := hmac.New(sha256.New, secret) // Policy", ""},
		{"the JSON, JavaScript", "createHmac('sha256', secret).update(JSON.stringify(policy)).digest('hex')", "json"},
		{"the JSON, Python", "hmac.new(key, json.dumps(policy).encode(), hashlib.sha256)", "json"},
		{"the JSON, PHP", "hash_hmac('sha256', json_encode($policy), $secret)", "json"},
		{"the JSON, Ruby", "OpenSSL::HMAC.hexdigest('sha256', secret, policy.to_json)", "json"},
		{"JSON by its name", "const policy = JSON.stringify(p)\nconst s = createHmac('sha256', secret).update(policy).digest('hex')", "json"},
		{"by its name in Python", "policy = json.dumps(p)\ns = hmac.new(key, policy.encode('utf8'), hashlib.sha256)", "json"},
		{"by its name in PHP", "$policy = json_encode($p);\n$s = hash_hmac('sha256', $policy, $secret);", "json"},
		{"a name that is encoded later", "let policy = JSON.stringify(p)\npolicy = btoa(policy)\ncreateHmac('sha256', secret).update(policy)", ""},
		{"encoded where it is signed", "const policy = JSON.stringify(p)\ncreateHmac('sha256', secret).update(base64(policy))", ""},
		{"another name", "const policyText = JSON.stringify(p)\ncreateHmac('sha256', secret).update(policy)", ""},
		{"by its name in Go", "b, _ := json.Marshal(policy)\nmac := hmac.New(sha256.New, secret)\nmac.Write(b)", "json"},
		{"encoded in Go", "b, _ := json.Marshal(policy)\nenc := base64.URLEncoding.EncodeToString(b)\nmac.Write([]byte(enc))", ""},
		{"by its name in Java", "String json = mapper.writeValueAsString(policy);\nmac.doFinal(json.getBytes(UTF_8));", "json"},
		{"by its name in C#", "var json = JsonSerializer.Serialize(policy);\nhmac.ComputeHash(Encoding.UTF8.GetBytes(json));", "json"},
		{"a line end, Ruby", "OpenSSL::HMAC.hexdigest('SHA256', key, policy + \"\\n\")", "line end"},
		{"a line end that was escaped", "OpenSSL::HMAC.hexdigest('SHA256', key, policy + \"\n\")", "line end"},
		{"a line end that was escaped, in a template", "createHmac('sha256', key).update(`${policy}\n`)", "line end"},
		{"an argument in the next line", "createHmac('sha256', key).update(policy\n)", ""},
		{"a line end, shell", "echo \"$policy\" | openssl dgst -sha256 -hmac \"$secret\"", "line end"},
		{"no line end, shell", "echo -n \"$policy\" | openssl dgst -sha256 -hmac \"$secret\"", ""},
		{"SHA-1, JavaScript", "createHmac('sha1', secret).update(policy)", "SHA-1"},
		{"SHA-512, Python", "hmac.new(secret, policy, hashlib.sha512)", "SHA-512"},
		{"MD5, PHP", "hash_hmac('md5', $policy, $secret)", "MD5"},
		{"SHA-1, Ruby", "OpenSSL::HMAC.hexdigest('sha1', secret, policy)", "SHA-1"},
		{"SHA-1, Java", "Mac.getInstance(\"HmacSHA1\"); // policy", "SHA-1"},
		{"SHA-256, Java", "Mac.getInstance(\"HmacSHA256\"); // policy", ""},
		{"SHA-1, Go", "hmac.New(sha1.New, secret) // policy", "SHA-1"},
		{"no HMAC, JavaScript", "createHash('sha256').update(policy + secret)", "hash"},
		{"no HMAC, Python", "hashlib.sha256(policy + secret)", "hash"},
		{"no HMAC, PHP", "hash('sha256', $secret . $policy)", "hash"},
		{"no HMAC, PHP, of what is encoded", "$policy = ['expiry' => $e];\n$encoded = strtr(base64_encode(json_encode($policy)), '+/', '-_');\n$signature = hash('sha256', $encoded . config('services.filestack.secret'));", "hash"},
		{"no HMAC, though prose names it", "the docs of the policy speak of HMAC (a keyed hash)\nsignature = hashlib.sha256((enc + secret).encode()).hexdigest()\nenc = base64.b64encode(policy)", "hash"},
		{"no HMAC, joined before", "data = encoded_policy + app_secret\nsignature = hashlib.sha256(data.encode()).hexdigest()", "hash"},
		{"no HMAC, Python's object", "h = hashlib.new('sha256', policy + secret)", "hash"},
		{"no HMAC, Ruby", "signature = Digest::SHA256.hexdigest(policy + secret)", "hash"},
		{"no HMAC, Go", "sig := sha256.Sum256([]byte(policy + secret))", "hash"},
		{"no HMAC, Go's object", "h := sha256.New()\nh.Write([]byte(policy + secret))\nsignature := hex.EncodeToString(h.Sum(nil))", "hash"},
		{"no HMAC, Java", "MessageDigest md = MessageDigest.getInstance(\"SHA-256\");\nbyte[] signature = md.digest((policy + secret).getBytes());", "hash"},
		{"no HMAC, C#", "var signature = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(policy + secret)));", "hash"},
		{"no HMAC, C#'s object", "using var sha = SHA256.Create();\nvar signature = sha.ComputeHash(Encoding.UTF8.GetBytes(policy + secret));", "hash"},
		{"no HMAC, Elixir", "signature = :crypto.hash(:sha256, policy <> secret) |> Base.encode16(case: :lower)", "hash"},
		{"no HMAC, crypto-js", "const signature = CryptoJS.SHA256(policy + secret).toString()", "hash"},
		{"no HMAC, the browser", "const signature = await crypto.subtle.digest('SHA-256', enc.encode(policy + secret))", "hash"},
		{"no HMAC, Rust", "let signature = Sha256::digest(format!(\"{}{}\", policy, secret));", "hash"},
		{"no HMAC, Rust's object", "let mut hasher = Sha256::new();\nhasher.update(policy);\nhasher.update(secret);\nlet signature = hasher.finalize();", "hash"},
		{"no HMAC, Perl", "my $signature = sha256_hex($policy . $secret);", "hash"},
		{"no HMAC, Dart", "final signature = sha256.convert(utf8.encode(policy + secret)).toString();", "hash"},
		{"no HMAC, Swift", "let signature = SHA256.hash(data: Data((policy + secret).utf8))", "hash"},
		{"no HMAC, shell", "SIG=$(printf '%s%s' \"$POLICY\" \"$SECRET\" | sha256sum | cut -d' ' -f1)", "hash"},
		{"no HMAC, openssl", "SIG=$(printf '%s%s' \"$POLICY\" \"$SECRET\" | openssl dgst -sha256 -r | cut -d' ' -f1)", "hash"},
		{"no HMAC, without a secret", "$signature = hash('sha256', $policy);", "hash"},
		{"no HMAC, SHA-1", "$signature = sha1($policy . $secret);", "SHA-1"},
		{"no HMAC, MD5", "signature = Digest::MD5.hexdigest(policy + secret)", "MD5"},
		{"a hash of a file beside the policy", "policy = make()\nsha256sum backup.tar\nsum = hashlib.sha256(open(f).read()).hexdigest()", ""},
		{"a hash as a name in a cache", "cache.set(hashlib.sha256(policy).hexdigest(), url)", ""},
		{"a webhook's hash", "policy = x\n$signature = hash('sha256', $timestamp . $body . $secret);", ""},
		{"an HMAC of the program's own beside it", "policy = x\nsignature = my_hmac(policy, secret)\nsum = hash('sha256', $policy . $secret)", ""},
		{"two hashes of it", "$signature = hash('sha256', $policy . $secret); $signature2 = hash('sha256', $secret . $policy);", ""},
		{"a hash of something else", "// policy\ncreateHash('sha256').update(file)", ""},
		{"base64, JavaScript", "createHmac('sha256', secret).update(policy).digest('base64')", "base64"},
		{"base64, Python", "# policy\nbase64.b64encode(hmac.new(secret, policy, hashlib.sha256).digest())", "base64"},
		{"base64, PHP", "base64_encode(hash_hmac('sha256', $policy, $secret, true))", "base64"},
		{"base64, Go", "base64.StdEncoding.EncodeToString(mac.Sum(nil)) // policy", "base64"},
		{"two faults", "createHmac('sha1', secret).update(JSON.stringify(policy)).digest('base64')", "json SHA-1 base64"},
		{"no policy", "createHmac('sha1', secret).update(JSON.stringify(body))", ""},
		{"too long for a program", "createHmac('sha1', secret).update(policy)" + strings.Repeat(" ", 64<<10), ""},
	} {
		code := c.code
		if !strings.Contains(code, "olicy") {
			code = "let policy;\n" + code
		}
		var got []string
		for _, slip := range Slips(code) {
			if slip.From < 0 || slip.To > len(code) || slip.From >= slip.To {
				t.Errorf("%s: a slip at %d to %d", c.name, slip.From, slip.To)
			}
			got = append(got, said(slip))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// mended is code with the edits of its first slip made; empty without any.
func mended(code string) string {
	const policy = "let policy;\n"
	slips := Slips(policy + code)
	if len(slips) == 0 || len(slips[0].Edits) == 0 {
		return ""
	}
	text := policy + code
	for _, e := range slices.Backward(slips[0].Edits) {
		text = text[:e.From] + e.With + text[e.To:]
	}
	return text[len(policy):]
}

// A slip is mended where that is certain to the letter.
func TestSlipMended(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"Node, base64", "createHmac('sha256', s).update(p).digest('base64')", "createHmac('sha256', s).update(p).digest('hex')"},
		{"Node, base64url", "createHmac('sha256', s).update(p).digest('base64url')", "createHmac('sha256', s).update(p).digest('hex')"},
		{"Node, bytes", "createHmac('sha256', s).update(p).digest().toString('base64')", "createHmac('sha256', s).update(p).digest().toString('hex')"},
		{"Node, SHA-1", "createHmac('sha1', s).update(p)", "createHmac('sha256', s).update(p)"},
		{"PHP, MD5", "hash_hmac('md5', $p, $s)", "hash_hmac('sha256', $p, $s)"},
		{"Python, SHA-512", "hmac.new(s, p, hashlib.sha512)", "hmac.new(s, p, hashlib.sha256)"},
		{"Java, SHA-1", `Mac.getInstance("HmacSHA1")`, `Mac.getInstance("HmacSHA256")`},
		{"C#, SHA-512", "new HMACSHA512(key)", "new HMACSHA256(key)"},
		{"Elixir, SHA-1", ":crypto.mac(:hmac, :sha, s, p)", ":crypto.mac(:hmac, :sha256, s, p)"},
		{"Go, whose package is imported", "import \"crypto/sha1\"\nhmac.New(sha1.New, s)", "import \"crypto/sha256\"\nhmac.New(sha256.New, s)"},
		{"Go, whose package is not shown", "hmac.New(sha1.New, s)", ""},
		{"Rust, whose package is imported", "use sha1::Sha1;\nHmac::<Sha1>::new_from_slice(s)", ""},
		{"the browser", "crypto.subtle.importKey('raw', s, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])\ncrypto.subtle.sign('HMAC', key, p)", "crypto.subtle.importKey('raw', s, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])\ncrypto.subtle.sign('HMAC', key, p)"},
		{"a word of the text beside it", "we use sha1\ncreateHmac('sha1', s)", "we use sha1\ncreateHmac('sha256', s)"},
		{"another spelling", "createHmac('SHA-1', s)", ""},
		{"a call around it", "base64_encode(hash_hmac('sha256', $p, $s, true))", "hash_hmac('sha256', $p, $s)"},
		{"JSON", "createHmac('sha256', s).update(JSON.stringify(policy))", ""},
		{"lines, Ruby", "encoded = Base64.encode64(j)\ns = OpenSSL::HMAC.hexdigest('SHA256', k, encoded)\nu = encoded.delete('x')", "encoded = Base64.urlsafe_encode64(j)\ns = OpenSSL::HMAC.hexdigest('SHA256', k, encoded)\nu = encoded.delete('x')"},
		{"the encoded one, JavaScript", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(policy)", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(enc)"},
		{"the encoded one, Python", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, policy.encode(), hashlib.sha256)", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, enc, hashlib.sha256)"},
		{"a text in Python", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode()).decode()\nhmac.new(key, policy.encode(), hashlib.sha256)", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode()).decode()\nhmac.new(key, enc.encode(), hashlib.sha256)"},
		{"the encoded one, PHP", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $policy, $secret);", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $enc, $secret);"},
		{"nothing encoded", "const policy = JSON.stringify(p)\ncreateHmac('sha256', s).update(policy)", ""},
		{"encoded in the address", "$policy = json_encode($p);\n$s = hash_hmac('sha256', $policy, $k);\n$url = \"https://a.example/x?key=A&policy=\" . base64_encode($policy);", ""},
		{"another text encoded", "const policy = JSON.stringify(p)\nconst enc = btoa(other)\ncreateHmac('sha256', s).update(policy)", ""},
		{"SHA-1", "createHmac('sha1', secret).update(policy)", "createHmac('sha256', secret).update(policy)"},
		{"SHA-512, Java", "Mac.getInstance(\"HmacSHA512\"); // policy", "Mac.getInstance(\"HmacSHA256\"); // policy"},
		{"base64", "createHmac('sha256', s).update(policy).digest('base64')", "createHmac('sha256', s).update(policy).digest('hex')"},
		{"no HMAC, Node", "crypto.createHash('sha256').update(policy + secret).digest('hex')", "crypto.createHmac('sha256', secret).update(policy).digest('hex')"},
		{"no HMAC, Node, one by one", "createHash('sha256').update(policy).update(secret).digest('hex')", "createHmac('sha256', secret).update(policy).digest('hex')"},
		{"no HMAC, Node, put in", "createHash('sha256').update(`${secret}${policy}`).digest('hex')", "createHmac('sha256', secret).update(policy).digest('hex')"},
		{"no HMAC, PHP", "$signature = hash('sha256', $policy . config('services.filestack.secret'));", "$signature = hash_hmac('sha256', $policy, config('services.filestack.secret'));"},
		{"no HMAC, PHP, without blanks", "$signature = hash('sha256',$policy.$this->secret);", "$signature = hash_hmac('sha256', $policy, $this->secret);"},
		{"no HMAC, PHP, of bytes", "$signature = hash('sha256', $policy . $secret, true);", ""},
		{"no HMAC, Python", "import base64, hashlib, json\nsignature = hashlib.sha256((policy + secret).encode('utf-8')).hexdigest()", "import base64, hashlib, hmac, json\nsignature = hmac.new(secret.encode('utf-8'), policy.encode('utf-8'), hashlib.sha256).hexdigest()"},
		{"no HMAC, Python, put in", "import hashlib\nsignature = hashlib.sha256(f'{policy}{secret}'.encode()).hexdigest()", "import hashlib, hmac\nsignature = hmac.new(secret.encode(), policy.encode(), hashlib.sha256).hexdigest()"},
		{"no HMAC, Python, whose module is not shown", "signature = hashlib.sha256(policy + secret).hexdigest()", ""},
		{"no HMAC, Ruby", "signature = Digest::SHA256.hexdigest(policy + ENV['SECRET'])", "signature = OpenSSL::HMAC.hexdigest('sha256', ENV['SECRET'], policy)"},
		{"no HMAC, Elixir", "signature = :crypto.hash(:sha256, policy <> secret)", "signature = :crypto.mac(:hmac, :sha256, secret, policy)"},
		{"no HMAC, crypto-js", "CryptoJS.SHA256(secret + policy).toString()", "CryptoJS.HmacSHA256(policy, secret).toString()"},
		{"no HMAC, C#", "SHA256.HashData(Encoding.UTF8.GetBytes(policy + secret))", "HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(policy))"},
		{"no HMAC, three parts", "$signature = hash('sha256', $policy . ':' . $secret);", ""},
		{"no HMAC, two secrets", "$signature = hash('sha256', $policyKey . $secret);", ""},
		{"no HMAC, no secret", "$signature = hash('sha256', $policy);", ""},
		{"a line end", "createHmac('sha256', s).update(policy + '\\n')", "createHmac('sha256', s).update(policy)"},
		{"a line end, shell", "echo \"$policy\" | openssl dgst -sha256 -hmac x", "printf %s \"$policy\" | openssl dgst -sha256 -hmac x"},
		{"right", "createHmac('sha256', secret).update(policy).digest('hex')", ""},
	} {
		if got := mended(c.code); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
