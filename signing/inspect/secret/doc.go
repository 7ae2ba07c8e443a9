// Package secret finds app secrets that a text gives away: whole, in pieces that a program
// joins or a mail breaks, and as the password of HTTP Basic in base64.
//
//	for _, span := range secret.Exposed(text) { … } // beside something of Filestack's
//	spans := secret.Alone(text, ours)               // in a text that holds nothing else
//
// A secret has no mark of Filestack's: 26 letters and digits are keys of others, too. Beside
// something of Filestack's the shape is enough; alone, its name, the call that takes it or
// the sentence around it must say whose it is.
//
// It hands out places and never a secret. It does not know whether one is genuine. Time
// grows with the text.
package secret
