// Package reply answers whoever sent a text, in three voices: to a customer, to a
// developer, and as the ticket.
//
//	text := reply.Write(paste, reply.Options{At: at, Voice: reply.Customer, Zone: zone})
//	voice := reply.VoiceFor(paste) // code is answered as a developer would be
//
// A new code needs a letter here, in the file that is named as the one with its sentence
// in package finding. What a customer is asked to do next is a row of steps in customer.go.
// What is shown of a letter on a screen is drawn by package inspect/letter.
package reply
